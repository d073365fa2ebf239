import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acknowledgeCaseEndpoint } from '../../../shared/contracts/callout.ts';
import {
  beAtDeskEndpoint,
  listCasesEndpoint,
  listRelatedCasesEndpoint,
  noteOnCaseEndpoint,
  raiseRiskEndpoint,
  recordCallEndpoint,
} from '../../../shared/contracts/desk.ts';
import {
  decideCaseEndpoint,
  listCaseTextsEndpoint,
  queueChangedPush,
} from '../../../shared/contracts/moderation.ts';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { reportMessageEndpoint } from '../../../shared/contracts/reports.ts';
import { listCaseThreadsEndpoint, writeToPersonEndpoint } from '../../../shared/contracts/teamThreads.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation } from '../conversations/startConversation.ts';
import { claimAndRead, sitDown } from './desk.ts';
import type { AtDesk } from './desk.ts';

let app: TestApp;
let sable: AtDesk;
let rook: AtDesk;
let wick: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  sable = await sitDown(app, 'Sable');
  rook = await sitDown(app, 'Rook');
  wick = await sitDown(app, 'Wick', 'safeguardingLead');
});
afterAll(() => app.stop());

/** A case in which Sable suspects that a child is exploited. */
async function suspected() {
  const talk = await startConversation(app);
  const found = await sable.caseFrom(() => talk.mentor.send('this is our little secret'));
  const { version } = await claimAndRead(sable.client, found.id);
  const why = { reason: 'As the rules say', tell: 'nobodyYet' } as const;
  const body = { version, action: 'escalate', ...why, suspicion: 'sexualExploitation' } as const;
  const view = await sable.client.call(decideCaseEndpoint, { params: { id: found.id }, body });
  return { ...talk, view };
}

const words = 'A line of staff.';

/** Every request by which a member of staff looks at a case or does something in it, but reading words. */
function requestsTo({ client }: AtDesk, { id, version }: CaseView): Record<string, () => Promise<unknown>> {
  const params = { id };
  const clientMessageId = crypto.randomUUID();
  const calledAt = app.clock.now().toISOString();
  return {
    view: () => client.call(listCaseTextsEndpoint, { params, query: {} }),
    related: () => client.call(listRelatedCasesEndpoint, { params }),
    note: () => client.call(noteOnCaseEndpoint, { params, body: { text: words } }),
    call: () =>
      client.call(recordCallEndpoint, { params, body: { called: 'childline', calledAt, agreed: words } }),
    raise: () =>
      client.call(raiseRiskEndpoint, { params, body: { version, risk: 'imminent', reason: words } }),
    threads: () => client.call(listCaseThreadsEndpoint, { params }),
    write: () =>
      client.call(writeToPersonEndpoint, {
        params: { id, side: 'mentee' },
        body: { clientMessageId, text: words },
      }),
    acknowledge: () => client.call(acknowledgeCaseEndpoint, { params }),
  };
}

describe('R23: a case in which the sexual abuse of a child is suspected', () => {
  test('R23: is for leads alone at every door: the view, notes, calls, threads, the claim, and who suspected it', async () => {
    const { view } = await suspected();
    for (const member of [sable, rook]) {
      expect(await refusalOf(member.open(view.id))).toMatchObject({ code: 'notAllowed' });
      expect(await refusalOf(member.claim(view))).toMatchObject({ code: 'notAllowed' });
      for (const [name, request] of Object.entries(requestsTo(member, view)))
        expect([name, (await refusalOf(request())).code]).toEqual([name, 'notAllowed']);
    }
    await wick.client.call(noteOnCaseEndpoint, { params: { id: view.id }, body: { text: words } });
    const mine = await wick.claim(await wick.open(view.id));
    expect(mine.notes).toMatchObject([{ text: words }]);
    expect(
      (await wick.client.call(listCaseThreadsEndpoint, { params: { id: view.id } })).threads,
    ).toHaveLength(2);
  });

  test('R23: is in no list, count, search or related cases of a moderator', async () => {
    const before = (await rook.client.call(beAtDeskEndpoint)).waiting;
    const { id, mentee, view } = await suspected();
    const listedTo = async ({ client }: AtDesk, query: Record<string, string>) => {
      const { cases } = await client.call(listCasesEndpoint, { query });
      return cases.map((one) => one.id).includes(view.id);
    };
    const search = { search: view.number };
    expect(await Promise.all([{}, search].map((query) => listedTo(wick, query)))).toEqual([true, true]);
    expect(await Promise.all([{}, search].map((query) => listedTo(rook, query)))).toEqual([false, false]);
    expect((await rook.client.call(beAtDeskEndpoint)).waiting).toBe(before);
    const body = { conversationId: id, messageId: null, reason: 'unsafe' } as const;
    const second = await wick.caseFrom(() => mentee.client.call(reportMessageEndpoint, { body }));
    const relatedTo = async ({ client }: AtDesk) => {
      const { cases } = await client.call(listRelatedCasesEndpoint, { params: { id: second.id } });
      return cases.map((one) => one.id);
    };
    expect(await relatedTo(wick)).toEqual([view.id]);
    expect(await relatedTo(rook)).toEqual([]);
  });

  test('R23: its changes are pushed to the sockets of leads alone', async () => {
    const { view } = await suspected();
    const other = await suspected();
    const [moderator, lead] = [await app.connect(rook.client), await app.connect(wick.client)];
    await wick.client.call(noteOnCaseEndpoint, { params: { id: view.id }, body: { text: words } });
    expect((await lead.next(queueChangedPush)).caseId).toBe(view.id);
    await startConversation(app).then(({ mentee }) => mentee.send('i want to kill myself'));
    const pushed = await moderator.next(queueChangedPush);
    expect([view.id, other.view.id]).not.toContain(pushed.caseId);
  });
});
