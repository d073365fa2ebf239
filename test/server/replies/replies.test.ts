import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listNoticesEndpoint } from '../../../shared/contracts/notices.ts';
import { getMyRepliesEndpoint } from '../../../shared/contracts/replies.ts';
import {
  getMyTimeEndpoint,
  saveContactHoursEndpoint,
  saveTimeSettingsEndpoint,
  setAwayEndpoint,
} from '../../../shared/contracts/time.ts';
import { renewToken } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation } from '../conversations/startConversation.ts';
import type { Person, StartedConversation } from '../conversations/startConversation.ts';

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

async function setClock({ mentee, mentor }: StartedConversation, at: string): Promise<void> {
  app.clock.set(new Date(at));
  for (const { client } of [mentee, mentor]) await renewToken(client);
  await app.sweepNow();
}

test('T9: a promised reply is due within contact hours, with a reminder before and an offer after, and counts as kept in time', async () => {
  const talk = await startConversation(app);
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
  expect(await client.call(getMyRepliesEndpoint)).toEqual({ kept: 0, total: 1, habit: null });

  await setClock(talk, '2030-01-28T10:00:00Z');
  await mentee.send('It is all right.');
  await setClock(talk, '2030-01-28T10:05:00Z');
  await mentor.send('Thank you.');
  await setClock(talk, '2030-02-14T10:00:00Z');
  expect(await client.call(getMyRepliesEndpoint)).toEqual({ kept: 1, total: 2, habit: null });
});

test('T9: a mentor whose minutes are used up breaks no promise: it counts anew from when they open', async () => {
  app.clock.set(new Date('2030-02-20T10:00:00Z'));
  const talk = await startConversation(app, { weeklyMinutes: 60 });
  const { mentee, mentor } = talk;
  await mentee.send('Are you there?');
  await app.sweepNow();
  await expectDue(mentee, '2030-02-22T10:00:00Z');
  await app.features.time.spendForSeed({ mentorId: mentor.actor.accountId, leaveSeconds: 0 });
  await setClock(talk, '2030-02-22T10:02:00Z');
  await expectDue(mentee, '2030-02-27T00:00:00Z');
  expect(await kindsOf(mentee)).not.toContain('replyMissed');
});

test('T9: a new time zone moves what is due from the Monday on from which it holds', async () => {
  const talk = await startConversation(app);
  const { mentee, mentor } = talk;
  const { client } = mentor;
  await setClock(talk, '2030-03-06T19:00:00Z');
  await client.call(saveContactHoursEndpoint, { body: { windows: EVENINGS, replyHours: 48 } });
  await mentee.send('Are you there?');
  await app.sweepNow();
  await expectDue(mentee, '2030-03-13T19:00:00Z');
  const { settings } = await client.call(getMyTimeEndpoint);
  const body = { ...settings, timeZone: 'Asia/Karachi' };
  await client.call(saveTimeSettingsEndpoint, { body });
  await expectDue(mentee, '2030-03-13T19:00:00Z');
  // Three hours are left on Monday: two of that evening and one of Wednesday, now five hours earlier.
  await setClock(talk, '2030-03-11T00:10:00Z');
  await expectDue(mentee, '2030-03-13T14:00:00Z');
});

test('T22: what is said of a mentor’s replies is shown to them, and where they are suggested', async () => {
  app.clock.set(new Date('2030-06-19T10:00:00Z'));
  const talk = await startConversation(app);
  const { mentor } = talk;
  const mentorId = mentor.actor.accountId;
  const waits = [3, 4, 5, 6, 7].map((days) => {
    const since = new Date(app.clock.now().getTime() - days * 86_400_000);
    const answeredAt = new Date(since.getTime() + 5 * 3_600_000);
    const of = { conversationId: 'made up', mentorId, menteeId: 'made up' };
    return { _id: `habit ${days}`, ...of, since, dueAt: answeredAt, nudgeAt: null, lateAt: null, answeredAt };
  });
  const stored = mongoose.connection.collection<{ _id: string }>('reply_waits');
  await stored.insertMany(waits.slice(1));
  expect((await mentor.client.call(getMyRepliesEndpoint)).habit).toBeNull();
  await stored.insertMany(waits.slice(0, 1));
  expect((await mentor.client.call(getMyRepliesEndpoint)).habit).toBe('day');
  expect(await app.features.replies.replyHabitsOf([mentorId])).toEqual(new Map([[mentorId, 'day']]));
});
