import { afterAll, beforeAll, expect, test } from 'vitest';
import * as contracts from '../../../shared/contracts/conversations.ts';
import type { EntryView } from '../../../shared/contracts/conversations.ts';
import { listCasesEndpoint } from '../../../shared/contracts/desk.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { hireStaff, renewToken } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, meet, nextMessage, WORDS } from '../conversations/startConversation.ts';
import type { StartedConversation } from '../conversations/startConversation.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const textsOf = (entries: readonly EntryView[]) =>
  entries.flatMap((entry) => (entry.type === 'message' ? [entry.text] : []));

/** A conversation whose mentor has one minute left. */
async function startShortConversation(): Promise<StartedConversation> {
  const people = await meet(app, 15);
  await app.features.time.spendForSeed({ mentorId: people.mentor.actor.accountId, leaveSeconds: 60 });
  return startConversation(app, { people });
}

/** Moves the clock past the end of the mentor's minutes. */
function runOut(): void {
  app.clock.advance({ seconds: 61 });
}

test('once a mentor’s time is spent, their view ends at what was delivered, while the mentee may go on writing', async () => {
  const { id, mentee, mentor } = await startShortConversation();
  const sync = (cursor: string) =>
    mentor.client.call(contracts.syncConversationEndpoint, { params: { id }, body: { cursor } });
  await mentee.send('are you there');
  const served = await mentor.open();
  expect(textsOf(served.entries)).toEqual(['are you there']);
  const mine = await mentor.send('i am here');
  expect(mine.status.time?.running).toBe(true);
  const capEndsAt = mine.status.time?.capEndsAt;
  expect(typeof capEndsAt).toBe('string');
  expect(mine.status).toMatchObject({ mayWrite: true, whyNot: null, until: capEndsAt });
  const line = await mentor.connect();
  runOut();

  const refusal = await refusalOf(mentor.send('one more thing'));
  expect(refusal).toMatchObject({ code: 'timeSpent', details: { opensAt: '2030-01-21T00:00:00.000Z' } });
  // Stored and acknowledged, with the status of the mentee.
  const waiting = await mentee.send('i wrote to my mum');
  expect(waiting).toMatchObject({ entry: { status: 'accepted' }, status: { mayWrite: true, until: null } });
  await mentee.send('and she answered');

  const view = await mentor.open();
  expect(textsOf(view.entries)).toEqual(['are you there', 'i am here']);
  expect(view.status).toMatchObject({ waiting: true, mayWrite: false, state: 'active' });
  expect(view.status).toMatchObject({ whyNot: 'timeSpent', until: '2030-01-21T00:00:00.000Z' });
  expect(view.status.unread).toBe(1);
  // Nor is it said that what waits has arrived.
  expect((await mentee.open()).delivery?.deliveredUpTo).toBe(served.entries.at(-1)?.id);
  const [row] = (await mentor.client.call(contracts.listConversationsEndpoint)).conversations;
  expect(row?.status).toMatchObject({ waiting: true, unread: 1 });
  const synced = await sync(mine.cursor);
  expect(synced.entries).toEqual([]);
  expect((await sync(synced.cursor)).entries).toEqual([]);
  expect(JSON.stringify(line.received)).not.toContain('mum');
  const upTo = waiting.entry.id;
  expect(
    (await refusalOf(mentor.client.call(contracts.markReadEndpoint, { params: { id }, body: { upTo } })))
      .code,
  ).toBe('notFound');
  expect((await mentee.open()).status.mentorTime).toMatchObject({
    level: 'spent',
    backAt: '2030-01-21T00:00:00.000Z',
  });
  line.close();
});

test('a repeat of a stored message is acknowledged although the mentor’s time is spent by now', async () => {
  const { mentor } = await startShortConversation();
  const clientMessageId = crypto.randomUUID();
  const sent = await mentor.send('nearly out of time', clientMessageId);
  runOut();
  expect((await refusalOf(mentor.send('too late'))).code).toBe('timeSpent');
  expect((await mentor.send('nearly out of time', clientMessageId)).entry).toEqual(sent.entry);
});

test('a mentor to whom nothing was delivered sees nothing new once time is spent, and everything when the week opens', async () => {
  const { id, mentee, mentor } = await startShortConversation();
  await mentor.open();
  runOut();
  await mentee.send('hello');
  expect(textsOf((await mentor.open()).entries)).toEqual([]);
  app.clock.set(new Date('2030-01-20T23:59:00Z'));
  for (const { client } of [mentee, mentor]) await renewToken(client);
  const line = await mentor.connect();
  app.clock.set(new Date('2030-01-21T00:00:05Z'));
  await app.sweepNow();
  expect((await nextMessage(line)).entry).toMatchObject({ text: 'hello' });
  const view = await mentor.open();
  expect(textsOf(view.entries)).toEqual(['hello']);
  expect(view.status).toMatchObject({ waiting: false, mayWrite: true, unread: 1 });
  expect((await mentor.send('i am back')).entry.status).toBe('accepted');
  expect(view.id).toBe(id);
  line.close();
});

test('risk about the mentee’s own safety lifts the gate in that conversation, and in no other', async () => {
  const people = await meet(app, 15);
  await app.features.time.spendForSeed({ mentorId: people.mentor.actor.accountId, leaveSeconds: 60 });
  const talk = await startConversation(app, { people });
  const other = await startConversation(app, { people });
  await talk.mentor.open();
  runOut();
  await other.mentee.send('hello');
  await talk.mentee.send(WORDS.distress);
  await app.sweepNow();
  expect(textsOf((await talk.mentor.open()).entries)).toEqual([WORDS.distress]);
  const staying = await talk.mentor.send('i am here, stay with me');
  expect(staying).toMatchObject({
    entry: { status: 'accepted' },
    status: { mayWrite: true, whyNot: null, until: null },
  });
  expect(textsOf((await other.mentor.open()).entries)).toEqual([]);
  expect((await refusalOf(other.mentor.send('hello'))).code).toBe('timeSpent');
});

test('R14: the check comes before the limits: what a mentor may not say is stored and opens a case although their time is spent', async () => {
  const moderator = await hireStaff(app, { role: 'moderator', deskName: 'Sable' });
  const cases = async () =>
    (await moderator.client.call(listCasesEndpoint)).cases.filter(({ kind }) => kind === 'conduct').length;
  const { mentor, mentee } = await startShortConversation();
  await mentor.open();
  runOut();
  const before = await cases();
  expect((await refusalOf(mentor.send('i will think about it'))).code).toBe('timeSpent');
  expect(await cases()).toBe(before);
  const refusal = await refusalOf(mentor.send('this has to be our little secret, do not tell your mum'));
  expect(refusal).toMatchObject({ code: 'timeSpent', details: { spans: [] } });
  expect(refusal.details).toHaveProperty('opensAt');
  expect(await cases()).toBe(before + 1);
  expect((await mentee.open()).entries.some((entry) => entry.type === 'message')).toBe(false);
});
