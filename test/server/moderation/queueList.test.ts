import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  beAtDeskEndpoint,
  decideTogetherEndpoint,
  listCasesEndpoint,
  listRelatedCasesEndpoint,
  saveDeskSettingsEndpoint,
} from '../../../shared/contracts/desk.ts';
import type { CallInput } from '../../../shared/contracts/endpoint.ts';
import { reportMessageEndpoint } from '../../../shared/contracts/reports.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, WORDS } from '../conversations/startConversation.ts';
import type { StartedConversation } from '../conversations/startConversation.ts';
import { claimAndRead, sitDown } from './desk.ts';
import type { AtDesk } from './desk.ts';

let app: TestApp;
let sable: AtDesk;
let rook: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  sable = await sitDown(app, 'Sable');
  rook = await sitDown(app, 'Rook');
});
afterAll(() => app.stop());

type Query = CallInput<typeof listCasesEndpoint>['query'];
const list = async (query: Query) => (await sable.client.call(listCasesEndpoint, { query })).cases;
const numbersOf = async (query: Query) => (await list(query)).map(({ number }) => number);

/** A report of the mentee about a message of the mentor, and its case: low risk. */
async function reportIn({ id, mentee, mentor }: StartedConversation, words: string) {
  const { id: messageId } = (await mentor.send(words)).entry;
  const body = { conversationId: id, messageId, reason: 'unkind' } as const;
  return sable.caseFrom(() => mentee.client.call(reportMessageEndpoint, { body }));
}

describe('the list', () => {
  test('is narrowed by queue, kind and risk, and found by number and by the alias of either side', async () => {
    const talk = await startConversation(app);
    const report = await reportIn(talk, 'You should try harder.');
    const cry = await sable.caseFrom(() => talk.mentee.send(WORDS.distress));
    await rook.claim(report);
    expect(await numbersOf({ queue: 'free' })).toEqual([cry.number]);
    expect(await numbersOf({ queue: 'mine' })).toEqual([]);
    expect(await numbersOf({ kind: 'report' })).toEqual([report.number]);
    expect(await numbersOf({ leastRisk: 'high' })).toEqual([cry.number]);
    expect(await numbersOf({ search: report.number.toLowerCase() })).toEqual([report.number]);
    expect(await numbersOf({ search: report.number.slice(2) })).toEqual([report.number]);

    const { alias: mentorAlias } = (await talk.mentee.open()).other;
    const { alias: menteeAlias } = (await talk.mentor.open()).other;
    for (const search of [mentorAlias, menteeAlias]) {
      const found = await numbersOf({ search: search.toLowerCase() });
      expect(found).toEqual(expect.arrayContaining([report.number, cry.number]));
    }
    expect(await list({ search: 'Nobodyhere' })).toEqual([]);
    await sable.decide(await sable.open(cry.id), 'noAction', 'nobodyYet');
    expect(await numbersOf({})).not.toContain(cry.number);
    expect(await list({ search: cry.number })).toMatchObject([{ state: 'closed' }]);
  });

  test('views are kept for their owner', async () => {
    const view = { name: 'High ones', queue: 'free', kind: null, leastRisk: 'high' } as const;
    await sable.client.call(saveDeskSettingsEndpoint, { body: { avoids: [], views: [view] } });
    expect((await sable.client.call(beAtDeskEndpoint)).views).toEqual([view]);
    expect((await rook.client.call(beAtDeskEndpoint)).views).toEqual([]);
  });

  test('says what waits, since when, what is late, and who is here', async () => {
    const talk = await startConversation(app);
    const before = await sable.client.call(beAtDeskEndpoint);
    const found = await reportIn(talk, 'Nobody fails that.');
    const now = await sable.client.call(beAtDeskEndpoint);
    expect(now.waiting).toBe(before.waiting + 1);
    expect(now.waitingSince).not.toBeNull();
    expect(now.here.map(({ name }) => name)).toEqual(expect.arrayContaining(['Sable', 'Rook']));
    app.clock.advance({ hours: 73 });
    await sable.signInAgain();
    const late = await sable.client.call(beAtDeskEndpoint);
    expect(late.late).toBeGreaterThan(0);
    expect(late.here.map(({ name }) => name)).toEqual(['Sable']);
    await sable.decide(await sable.open(found.id), 'noAction', 'reporterOnly');
  });
});

describe('cases that belong together', () => {
  test('of one conversation are shown together; those of low risk are ended with one reason, all or none', async () => {
    const talk = await startConversation(app);
    const first = await reportIn(talk, 'You should try harder.');
    const second = await reportIn(talk, 'Others manage it.');
    const other = await reportIn(await startConversation(app), 'Not so loud.');
    const params = { id: first.id };
    const related = await sable.client.call(listRelatedCasesEndpoint, { params });
    expect(related.cases.map(({ number }) => number)).toEqual([second.number]);
    expect(related.cases.map(({ number }) => number)).not.toContain(other.number);

    const one = await claimAndRead(sable.client, first.id);
    const two = await sable.claim(await sable.open(second.id));
    const together = (rows: readonly { id: string; version: number }[]) =>
      sable.client.call(decideTogetherEndpoint, {
        body: { cases: rows.map(({ id, version }) => ({ id, version })), reason: 'Blunt, not unkind' },
      });
    expect(await refusalOf(together([one, two]))).toMatchObject({ code: 'readFirst' });
    expect((await sable.open(first.id)).state).toBe('inReview');
    await sable.uncoverAtOnce(two.id, two.unread[0] ?? '');
    const stale = together([one, { ...two, version: two.version - 1 }]);
    expect(await refusalOf(stale)).toMatchObject({ code: 'staleVersion' });
    expect((await sable.open(first.id)).state).toBe('inReview');
    const { cases } = await together([one, two]);
    expect(cases.map(({ state }) => state)).toEqual(['closed', 'closed']);
  });

  test('of a greater risk are decided one by one', async () => {
    const { mentee } = await startConversation(app);
    const cry = await sable.caseFrom(() => mentee.send(WORDS.distress));
    const { id, version } = await claimAndRead(sable.client, cry.id);
    const together = sable.client.call(decideTogetherEndpoint, {
      body: { cases: [{ id, version }], reason: 'Nothing' },
    });
    expect(await refusalOf(together)).toMatchObject({ code: 'notAllowed' });
    expect((await sable.open(id)).state).toBe('inReview');
  });
});
