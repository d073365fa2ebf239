import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readInCaseEndpoint } from '../../../shared/contracts/moderation.ts';
import { listMyReportsEndpoint, reportMessageEndpoint } from '../../../shared/contracts/reports.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, WORDS } from '../conversations/startConversation.ts';
import type { AtDesk } from './desk.ts';
import { sitDown } from './desk.ts';

const PAGE = 50;

let app: TestApp;
let sable: AtDesk;
let wick: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  sable = await sitDown(app, 'Sable');
  wick = await sitDown(app, 'Wick', 'safeguardingLead');
});
afterAll(() => app.stop());

type Reason = 'unkind' | 'unsafe' | 'madeMeUncomfortable' | 'other';

/** A message of the mentor, and the reports of the mentee about it. */
async function reportable() {
  const talk = await startConversation(app);
  await talk.mentor.send('You should try harder.');
  const messageId = (await talk.mentee.open()).entries.at(-1)?.id ?? '';
  const { client } = talk.mentee;
  const report = (reason: Reason, words?: string) =>
    client.call(reportMessageEndpoint, {
      body: { conversationId: talk.id, messageId, reason, ...(words !== undefined && { words }) },
    });
  const mine = (from = 0) => client.call(listMyReportsEndpoint, { query: { from: String(from) } });
  return { ...talk, report, mine };
}

describe('S1: several reports of one message', () => {
  test('S1: are one case with all reasons and words, at the gravest risk', async () => {
    const { report } = await reportable();
    const found = await sable.caseFrom(() => report('unkind'));
    for (const reason of ['unkind', 'madeMeUncomfortable', 'other'] as const)
      for (let count = 0; count < 5; count += 1) await report(reason, `It is about line ${count}.`);
    const before = (await sable.queue()).length;
    await report('unsafe', 'the very last words');
    expect(await sable.queue()).toHaveLength(before);
    const view = await sable.open(found.id);
    expect(view).toMatchObject({ kind: 'conduct', risk: 'high', texts: 17, conversation: { locked: true } });
    expect(view.report?.reports).toHaveLength(17);
    const { id: reportId } = view.report?.reports.at(-1) ?? { id: '' };
    await sable.claim(view);
    const read = await sable.client.call(readInCaseEndpoint, {
      params: { id: found.id },
      body: { what: 'report', reportId },
    });
    expect(read.text).toBe('the very last words');
  });

  test('S1: are settled together, and listed in pages', async () => {
    const { report, mine } = await reportable();
    const found = await sable.caseFrom(() => report('unkind'));
    for (let count = 0; count < PAGE; count += 1) await report('other', `It is about line ${count}.`);
    await sable.decide(await sable.open(found.id), 'remove', 'reporterOnly');
    const first = await mine();
    const second = await mine(PAGE);
    expect([first.reports.length, second.reports.length, first.total]).toEqual([PAGE, 1, PAGE + 1]);
    expect([...first.reports, ...second.reports].every(({ outcome }) => outcome === 'acted')).toBe(true);
  });

  test('R21: a report after the decision opens the same case again, for other staff than those who decided it', async () => {
    const { report, mine } = await reportable();
    const found = await sable.caseFrom(() => report('unkind'));
    await sable.decide(found, 'noAction', 'reporterOnly');
    await report('unkind', 'they said it again');
    const again = await wick.open(found.id);
    expect(again).toMatchObject({ state: 'open', claimedBy: null, texts: 2 });
    expect(again.decisions).toHaveLength(1);
    expect(await refusalOf(sable.open(found.id))).toMatchObject({ code: 'ownCase' });
    expect((await sable.queue()).map(({ id }) => id)).not.toContain(found.id);
    expect((await mine()).reports.map(({ outcome }) => outcome)).toEqual(['waiting', 'noRuleBroken']);
  });

  test('R21: a report about a message is not for the moderator who released that message', async () => {
    const talk = await startConversation(app);
    const held = await sable.caseFrom(() => talk.mentor.send('you can call me on 07700 900123'));
    await sable.decide(held, 'release');
    const messageId = (await talk.mentee.open()).entries.at(-1)?.id ?? '';
    const body = { conversationId: talk.id, messageId, reason: 'unkind' } as const;
    const found = await wick.caseFrom(() => talk.mentee.client.call(reportMessageEndpoint, { body }));
    expect(await refusalOf(sable.open(found.id))).toMatchObject({ code: 'ownCase' });
  });

  test('S1: a cry for help in a further report raises the case and shows the card', async () => {
    const { report, mentee } = await reportable();
    const found = await sable.caseFrom(() => report('other'));
    await report('other', WORDS.distress);
    expect(await sable.open(found.id)).toMatchObject({ risk: 'high', texts: 2 });
    expect((await mentee.open()).status.helpCard).toBe(true);
  });
});
