import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { inboxChangedPush } from '../../../shared/contracts/conversations.ts';
import { readInCaseEndpoint } from '../../../shared/contracts/moderation.ts';
import { listMyReportsEndpoint, reportMessageEndpoint } from '../../../shared/contracts/reports.ts';
import type { CallInput } from '../../../shared/contracts/endpoint.ts';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation } from '../conversations/startConversation.ts';
import type { Person } from '../conversations/startConversation.ts';
import type { AtDesk } from './desk.ts';
import { sitDown, subjectOf } from './desk.ts';

let app: TestApp;
let sable: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  sable = await sitDown(app, 'Sable');
});
afterAll(() => app.stop());

type Reason = 'unkind' | 'unsafe' | 'askedForContact' | 'madeMeUncomfortable' | 'worriedAboutThem' | 'other';

const report = (
  { client }: Person,
  body: { conversationId: string; messageId: string | null; reason: Reason; words?: string },
) => client.call(reportMessageEndpoint, { body });
const outcomesOf = async ({ client }: Person): Promise<string[]> =>
  (await client.call(listMyReportsEndpoint)).reports.map(({ outcome }) => outcome);

type ReadBody = CallInput<typeof readInCaseEndpoint>['body'];

/** The first report of a case. */
function reportOf({ report: about }: CaseView) {
  const [first] = about?.reports ?? [];
  if (!first) throw new Error('this case is about no report');
  return first;
}

const SAID = 'You should try harder, and then harder still.';

/** The mentor wrote something, and the mentee reports it. */
const reported = async (reason: Reason, words?: string) => {
  const talk = await startConversation(app);
  await talk.mentor.send(SAID);
  const entry = (await talk.mentee.open()).entries.at(-1);
  const body = { conversationId: talk.id, messageId: entry?.id ?? '', reason, ...(words && { words }) };
  const found = await sable.caseFrom(() => report(talk.mentee, body));
  return { ...talk, body, found };
};

describe('a report (R24)', () => {
  test('a report is listed for the reporter, and opens a case with a due time and the message', async () => {
    const { mentee, body, found } = await reported('unkind');
    const { reportId } = await report(mentee, body);
    expect(Date.parse(found.dueAt)).toBeGreaterThan(app.clock.now().getTime());
    expect(found).toMatchObject({
      kind: 'report',
      about: 'mentor',
      report: { by: 'mentee', reports: [{ reason: 'unkind', hasWords: false }] },
    });
    expect(await sable.uncover(found.id, subjectOf(found).id)).toBe(SAID);
    expect((await mentee.client.call(listMyReportsEndpoint)).reports).toMatchObject([
      { id: reportId, outcome: 'waiting' },
    ]);
  });

  test('a repeated report is stored once, also when repeats arrive together', async () => {
    const { mentee, body } = await reported('other');
    const before = (await sable.queue()).length;
    const answers = await Promise.all([report(mentee, body), report(mentee, body), report(mentee, body)]);
    expect(new Set(answers.map(({ reportId }) => reportId)).size).toBe(1);
    expect(await sable.queue()).toHaveLength(before);
  });

  test('the reported side sees nothing of the report', async () => {
    const { mentor } = await reported('unkind', 'he is rude about marigolds');
    expect(JSON.stringify(await mentor.open())).not.toMatch(/report|marigold/u);
    expect(await mentor.client.call(listMyReportsEndpoint)).toEqual({ reports: [], total: 0 });
  });

  test('the reporter’s words are hidden until staff read them', async () => {
    const { found } = await reported('other', 'she was rude about marigolds');
    expect(JSON.stringify(found)).not.toContain('marigolds');
    expect(found.report?.reports).toMatchObject([{ hasWords: true }]);
    await sable.claim(found);
    const read = await sable.client.call(readInCaseEndpoint, {
      params: { id: found.id },
      body: { what: 'report', reportId: reportOf(found).id },
    });
    expect(read.text).toBe('she was rude about marigolds');
  });

  test('findings in the reporter’s words neither mark nor redact the message', async () => {
    const words = 'he said to me ring 07700 900123 tonight';
    const { mentee, found } = await reported('other', words);
    expect(found.findings).toMatchObject([{ kind: 'phone' }]);
    expect(found.actions).toContain('remove');
    expect(found.actions).not.toContain('redact');
    expect(await refusalOf(sable.decide(found, 'redact'))).toMatchObject({ code: 'moveNotAllowed' });
    const read = (body: ReadBody) =>
      sable.client.call(readInCaseEndpoint, { params: { id: found.id }, body });
    const message = await read({ what: 'message', messageId: subjectOf(found).id });
    expect(message).toEqual({ text: SAID, spans: [] });
    const [{ start, end } = expect.fail()] = (await read({ what: 'report', reportId: reportOf(found).id }))
      .spans;
    expect(words.slice(start, end)).toContain('07700 900123');
    expect(JSON.stringify(await mentee.open())).toContain(SAID);
  });

  test('R22: a mentee’s report of unsafe conduct locks the conversation at once, and the mentor is not told why', async () => {
    const { mentee, mentor, found } = await reported('unsafe');
    expect(found).toMatchObject({ kind: 'conduct', about: 'mentor', conversation: { locked: true } });
    expect(await refusalOf(mentor.send('hello'))).toMatchObject({ code: 'conversationLocked' });
    expect((await mentee.open()).status.locked).toBe(true);
    expect(JSON.stringify(await mentor.open())).not.toMatch(/unsafe|report/u);
  });

  test('a mentor’s report of a worry opens a case without a lock', async () => {
    const { id, mentee, mentor } = await startConversation(app);
    const { entry } = await mentee.send('I am fine really');
    const body = { conversationId: id, messageId: entry.id, reason: 'worriedAboutThem' } as const;
    const found = await sable.caseFrom(() => report(mentor, body));
    expect(found).toMatchObject({
      kind: 'report',
      about: 'mentee',
      risk: 'moderate',
      conversation: { locked: false },
    });
    expect(await app.features.moderation.exemptConversations(mentor.actor.accountId)).toEqual([]);
  });

  test('a cry for help in the words of a report shows the card and raises the risk', async () => {
    const { mentee, found } = await reported('other', 'i want to kill myself because of this');
    expect(found.risk).toBe('high');
    expect((await mentee.open()).status.helpCard).toBe(true);
  });

  test('a message of another conversation cannot be reported', async () => {
    const { body } = await reported('unkind');
    const { mentee: stranger } = await startConversation(app);
    expect(await refusalOf(report(stranger, body))).toMatchObject({ code: 'notFound' });
  });
});

describe('what the reporter is told', () => {
  test('after a measure the reporter gets a push and the outcome acted', async () => {
    const { mentee, found } = await reported('unkind');
    const line = await mentee.connect();
    await sable.decide(found, 'remove');
    expect(await outcomesOf(mentee)).toEqual(['acted']);
    await app.sweepNow();
    await vi.waitFor(() => expect(line.waiting(inboxChangedPush).length).toBeGreaterThan(0), {
      timeout: 10_000,
    });
    line.close();
  });

  test('after noAction the reporter gets the outcome noRuleBroken', async () => {
    const { mentee, found } = await reported('unkind');
    await sable.decide(found, 'noAction');
    expect(await outcomesOf(mentee)).toEqual(['noRuleBroken']);
  });

  test('under nobodyYet the report stays waiting', async () => {
    const { mentee, found } = await reported('unsafe');
    await sable.decide(found, 'unlock', 'nobodyYet');
    expect(await outcomesOf(mentee)).toEqual(['waiting']);
  });
});
