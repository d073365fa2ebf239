import { afterAll, beforeAll, expect, test } from 'vitest';
import { listNoticesEndpoint } from '../../../shared/contracts/notices.ts';
import { getMyRepliesEndpoint } from '../../../shared/contracts/replies.ts';
import { saveContactHoursEndpoint, setAwayEndpoint } from '../../../shared/contracts/time.ts';
import { renewToken } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { beginTalk } from '../conversations/talk.ts';
import type { Person, Talk } from '../conversations/talk.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const EVENINGS = [1, 3].map((day) => ({ day, from: '18:00', until: '20:00' }));
const kindsOf = async ({ client }: Person) =>
  (await client.call(listNoticesEndpoint)).notices.map(({ kind }) => kind);
const MINUTE = 60_000;
/** The clock of a test runs on: due at an instant, give or take a minute. */
async function expectDue(mentee: Person, dueAt: string): Promise<void> {
  const reply = await replyOf(mentee);
  expect(reply?.isLate).toBe(false);
  expect(Math.abs(Date.parse(reply?.dueAt ?? '') - Date.parse(dueAt))).toBeLessThan(MINUTE);
}
const replyOf = async (mentee: Person) => (await mentee.open()).status.reply;

async function setClock({ mentee, mentor }: Talk, at: string): Promise<void> {
  app.clock.set(new Date(at));
  for (const { client } of [mentee, mentor]) await renewToken(client);
  await app.sweepNow();
}

test('T9: a promised reply is due within contact hours, with a reminder before and an offer after, and counts as kept in time', async () => {
  const talk = await beginTalk(app);
  const { mentee, mentor } = talk;
  const { client } = mentor;
  const body = { windows: EVENINGS, replyHours: 48 };
  await client.call(saveContactHoursEndpoint, { body });
  await setClock(talk, '2030-01-16T19:00:00Z');
  await mentee.send('Are you there?');
  await app.sweepNow();
  await expectDue(mentee, '2030-01-23T19:00:00Z');
  expect((await mentor.open()).status.reply).toBeNull();

  await client.call(setAwayEndpoint, { body: { backOn: '2030-01-22' } });
  await expectDue(mentee, '2030-01-28T20:00:00Z');
  await client.call(setAwayEndpoint, { body: { backOn: null } });
  await expectDue(mentee, '2030-01-23T19:00:00Z');

  await setClock(talk, '2030-01-21T19:50:00Z');
  expect(await kindsOf(mentor)).not.toContain('replyDue');
  await setClock(talk, '2030-01-23T18:02:00Z');
  expect(await kindsOf(mentor)).toContain('replyDue');
  expect(await kindsOf(mentee)).not.toContain('replyMissed');
  await setClock(talk, '2030-01-23T19:02:00Z');
  expect(await kindsOf(mentee)).toContain('replyMissed');
  expect(await replyOf(mentee)).toMatchObject({ isLate: true });
  await mentor.send('I am sorry for that.');
  await app.sweepNow();
  expect(await replyOf(mentee)).toBeNull();
  expect(await client.call(getMyRepliesEndpoint)).toEqual({ kept: 0, of: 1 });

  await setClock(talk, '2030-01-28T10:00:00Z');
  await mentee.send('It is all right.');
  await setClock(talk, '2030-01-28T10:05:00Z');
  await mentor.send('Thank you.');
  await setClock(talk, '2030-02-14T10:00:00Z');
  expect(await client.call(getMyRepliesEndpoint)).toEqual({ kept: 1, of: 2 });
});

test('T9: a mentor whose minutes are used up breaks no promise: it counts anew from when they open', async () => {
  app.clock.set(new Date('2030-02-20T10:00:00Z'));
  const talk = await beginTalk(app, { weeklyMinutes: 60 });
  const { mentee, mentor } = talk;
  await mentee.send('Are you there?');
  await app.sweepNow();
  await expectDue(mentee, '2030-02-22T10:00:00Z');
  await app.features.time.spendForSeed({ mentorId: mentor.actor.accountId, leaveSeconds: 0 });
  await setClock(talk, '2030-02-22T10:02:00Z');
  await expectDue(mentee, '2030-02-27T00:00:00Z');
  expect(await kindsOf(mentee)).not.toContain('replyMissed');
});
