import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beAtDeskEndpoint, closeAuthorityReportEndpoint } from '../../../shared/contracts/desk.ts';
import { decideCaseEndpoint } from '../../../shared/contracts/moderation.ts';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { reportMessageEndpoint } from '../../../shared/contracts/reports.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, WORDS } from '../conversations/startConversation.ts';
import { claimAndRead, sitDown, subjectOf } from './desk.ts';
import type { AtDesk } from './desk.ts';

let app: TestApp;
let sable: AtDesk;
let wick: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  sable = await sitDown(app, 'Sable');
  wick = await sitDown(app, 'Wick', 'safeguardingLead');
});
afterAll(() => app.stop());

const SAID = 'You should try harder, and then harder still.';
const ADVICE = 'Keep contact stopped until the strategy meeting.';
const REFERENCE = 'LADO-4711';
/** The tests begin on Wednesday 2030-01-16. */
const NEXT_WORKING_DAY_ENDS = '2030-01-17T17:00:00.000Z';
const TASK = { body: 'designatedOfficer', suspicion: null, dueAt: NEXT_WORKING_DAY_ENDS, closed: null };

type StartedConversation = Awaited<ReturnType<typeof startConversation>>;

type Reason = 'unsafe' | 'unkind' | 'askedForContact';
const report = (
  { id, mentee }: StartedConversation,
  message: { messageId: string; reason: Reason; words?: string },
) => mentee.client.call(reportMessageEndpoint, { body: { conversationId: id, ...message } });

/** A mentee reports that a mentor is unsafe, which stops contact. */
async function alleged(reason: Reason = 'unsafe') {
  const talk = await startConversation(app);
  await talk.mentor.send(SAID);
  const messageId = (await talk.mentee.open()).entries.at(-1)?.id ?? '';
  return { talk, messageId, found: await sable.caseFrom(() => report(talk, { messageId, reason })) };
}

type Closing = Parameters<typeof closing>[1];
function closing(
  { id, version }: Pick<CaseView, 'id' | 'version'>,
  change: {
    task?: 'report' | 'advice';
    outcome?: 'reported' | 'advised' | 'notNeeded';
    reference?: string;
  } = {},
) {
  const body = { version, task: 'advice', outcome: 'advised', on: '2030-01-16', note: ADVICE } as const;
  return { params: { id }, body: { ...body, ...change } };
}

const close = (by: AtDesk, found: CaseView, change: Closing = { reference: REFERENCE }) =>
  by.client.call(closeAuthorityReportEndpoint, closing(found, change));

const dueOf = async ({ client }: AtDesk, id: string) =>
  (await client.call(beAtDeskEndpoint)).reportsDue.filter(({ caseId }) => caseId === id);

const decide = async (
  found: CaseView,
  decision: { action: 'lock' | 'escalate'; suspicion?: 'abuseMaterial' },
) => {
  const { version } = await claimAndRead(sable.client, found.id);
  const body = { version, reason: 'As the rules say', tell: 'nobodyYet', ...decision } as const;
  return sable.client.call(decideCaseEndpoint, { params: { id: found.id }, body });
};

describe('R22: an allegation against a mentor', () => {
  test('opens the task to ask for advice by the end of the next working day, until a lead closes it with what was advised', async () => {
    const { found } = await alleged();
    expect(found).toMatchObject({ kind: 'conduct', mayCloseAuthorityReport: false });
    expect(found.authorityReports).toMatchObject([{ ...TASK, by: null }]);
    const row = { caseId: found.id, number: found.number, body: TASK.body, dueAt: TASK.dueAt };
    expect(await dueOf(wick, found.id)).toEqual([row]);
    expect(await dueOf(sable, found.id)).toEqual([]);

    expect(await refusalOf(close(sable, found))).toMatchObject({ code: 'notAllowed' });
    expect(await wick.open(found.id)).toMatchObject({ mayCloseAuthorityReport: true });
    const closed = await close(wick, found);
    expect(closed).toMatchObject({ mayCloseAuthorityReport: false, state: found.state });
    expect(closed.authorityReports).toMatchObject([
      { closed: { outcome: 'advised', by: 'Wick', note: ADVICE, reference: REFERENCE } },
    ]);
    expect(await dueOf(wick, found.id)).toEqual([]);
    const store = await dumpStore(app.environment['MONGODB_URI'] ?? '');
    const stored = [...store.values()].flat().join('\n');
    expect(stored).toContain('case.authorityReportClosed');
    for (const words of [ADVICE, REFERENCE]) expect(stored).not.toContain(words);
  });

  test('leaves the case to moderators, who read its words and decide it', async () => {
    const { found } = await alleged();
    expect((await sable.queue()).map(({ id }) => id)).toContain(found.id);
    expect(await sable.uncover(found.id, subjectOf(found).id)).toBe(SAID);
    const { version } = await sable.open(found.id);
    expect(await sable.decide({ id: found.id, version }, 'unlock')).toMatchObject({ state: 'actioned' });
  });

  test('has one open task, however often it is reported; what is reported after the advice opens another', async () => {
    const { talk, messageId, found } = await alleged();
    await report(talk, { messageId, reason: 'askedForContact' });
    const twice = await wick.open(found.id);
    expect(twice.authorityReports).toHaveLength(1);
    await close(wick, twice);
    await report(talk, { messageId, reason: 'unsafe', words: 'Again.' });
    const again = await wick.open(found.id);
    expect(again.authorityReports).toMatchObject([{ closed: { outcome: 'advised' } }, TASK]);
  });

  test('is marked by a lock that a moderator decides, once; a report without a lock opens no task', async () => {
    const unkind = await alleged('unkind');
    expect(unkind.found).toMatchObject({ kind: 'report', authorityReports: [] });
    const talk = await startConversation(app);
    const found = await sable.caseFrom(() => talk.mentor.send(WORDS.held));
    expect(found).toMatchObject({ kind: 'conduct', authorityReports: [] });
    const locked = await decide(found, { action: 'lock' });
    expect(locked.authorityReports).toMatchObject([{ ...TASK, by: 'Sable' }]);
    await close(wick, locked, { outcome: 'notNeeded' });
    const unlocked = await sable.decide(await sable.open(found.id), 'unlock');
    const again = await sable.decide(unlocked, 'lock');
    expect(again.authorityReports).toMatchObject([{ closed: { outcome: 'notNeeded', reference: null } }]);
  });

  test('in which abuse is suspected too has two tasks, each closed by its own outcome', async () => {
    const { found } = await alleged();
    const view = await decide(found, { action: 'escalate', suspicion: 'abuseMaterial' });
    expect(view.authorityReports).toMatchObject([TASK, { suspicion: 'abuseMaterial', closed: null }]);
    expect(await dueOf(wick, found.id)).toHaveLength(2);
    expect(await refusalOf(sable.open(found.id))).toMatchObject({ code: 'notAllowed' });
    for (const wrong of [
      { outcome: 'reported' as const },
      { task: 'report' as const, reference: REFERENCE },
      { reference: undefined },
      { outcome: 'notNeeded' as const, reference: REFERENCE },
    ])
      expect(await refusalOf(close(wick, view, wrong as Closing))).toMatchObject({ code: 'badRequest' });
    const advised = await close(wick, view);
    expect((await dueOf(wick, found.id)).map(({ body }) => body)).not.toContain(TASK.body);
    await close(wick, advised, { task: 'report', outcome: 'reported' });
    expect(await dueOf(wick, found.id)).toEqual([]);
  });
});
