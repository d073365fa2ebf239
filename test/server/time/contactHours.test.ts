import { afterAll, beforeAll, expect, test } from 'vitest';
import { listNoticesEndpoint } from '../../../shared/contracts/notices.ts';
import {
  getMyTimeEndpoint,
  mentorTimeChangedPush,
  saveContactHoursEndpoint,
  saveTimeSettingsEndpoint,
  setAwayEndpoint,
} from '../../../shared/contracts/time.ts';
import type { ContactView } from '../../../shared/contracts/time.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { renewToken } from '../../support/people.ts';
import { WEDNESDAY } from '../../support/testClock.ts';
import { openScene } from '../notifications/scene.ts';
import type { Scene } from '../notifications/scene.ts';
import { startConversation } from '../conversations/startConversation.ts';
import type { Person } from '../conversations/startConversation.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.stop());

const save = ({ client }: Person, windows: ContactView['windows']) =>
  client.call(saveContactHoursEndpoint, { body: { windows, replyHours: 48 } });
const away = ({ client }: Person, backOn: string | null) =>
  client.call(setAwayEndpoint, { body: { backOn } });
const timeSeenBy = async (mentee: Person) => (await mentee.open()).status.mentorTime;

test('T8: a mentee sees the next contact hours of their mentor, in a new zone from the next Monday on', async () => {
  scene.app.clock.set(WEDNESDAY);
  const { mentor, mentee } = await startConversation(scene.app);
  expect(await timeSeenBy(mentee)).toMatchObject({ awayUntil: null, nextHours: [] });
  const line = await mentee.connect();
  const evenings = [
    { day: 1, from: '18:00', until: '20:00' },
    { day: 3, from: '19:00', until: '24:00' },
    { day: 3, from: '18:00', until: '20:00' },
  ];
  const joined = [evenings[0], { day: 3, from: '18:00', until: '24:00' }];
  expect((await save(mentor, evenings)).contact).toEqual({
    windows: joined,
    replyHours: 48,
    awayUntil: null,
  });
  const nextHours = [
    { from: '2030-01-16T18:00:00.000Z', until: '2030-01-17T00:00:00.000Z' },
    { from: '2030-01-21T18:00:00.000Z', until: '2030-01-21T20:00:00.000Z' },
    { from: '2030-01-23T18:00:00.000Z', until: '2030-01-24T00:00:00.000Z' },
  ];
  expect((await line.next(mentorTimeChangedPush)).mentorTime).toMatchObject({ nextHours });
  line.close();
  const body = { timeZone: 'America/New_York', weeklyMinutes: 600, dailyMinutes: null };
  await mentor.client.call(saveTimeSettingsEndpoint, { body });
  expect(await timeSeenBy(mentee)).toMatchObject({ nextHours });
  scene.app.clock.set(new Date('2030-01-21T05:00:01Z'));
  for (const { client } of [mentee, mentor]) await renewToken(client);
  const inNewYork = { from: '2030-01-21T23:00:00.000Z', until: '2030-01-22T01:00:00.000Z' };
  expect((await timeSeenBy(mentee))?.nextHours[0]).toEqual(inNewYork);
  for (const wrong of [
    { from: '20:00', until: '18:00' },
    { from: '18:00', until: '18:00' },
  ]) {
    expect(await refusalOf(save(mentor, [{ day: 1, ...wrong }]))).toMatchObject({ code: 'badRequest' });
  }
});

test('T8: a mentor who is away is sent nothing until they are back, both still write, and those who wait are told until when', async () => {
  scene.app.clock.set(WEDNESDAY);
  const people = await startConversation(scene.app);
  const { mentor, mentee } = people;
  const address = await scene.confirmAddress(mentor);
  const answered = await startConversation(scene.app, {
    people: { mentor, mentee: (await startConversation(scene.app)).mentee },
  });
  await mentee.send('Are you there?');
  const kindsOf = async ({ client }: Person) =>
    (await client.call(listNoticesEndpoint)).notices.map(({ kind }) => kind);

  for (const day of ['2030-01-16', '2031-01-18']) {
    expect(await refusalOf(away(mentor, day))).toMatchObject({ code: 'badRequest' });
  }
  await away(mentor, '2030-01-19');
  const awayUntil = '2030-01-19T00:00:00.000Z';
  expect(await timeSeenBy(mentee)).toMatchObject({ awayUntil });
  expect((await mentor.client.call(getMyTimeEndpoint)).contact).toMatchObject({ windows: [], awayUntil });
  expect((await mentee.send('I write all the same.')).entry.status).toBe('accepted');
  expect((await mentor.send('So do I.')).entry.status).toBe('accepted');
  await mentee.send('And so do I.');
  await scene.waitAndSweep(90);
  for (const { client } of [mentor, mentee, answered.mentee]) await renewToken(client);
  expect(await kindsOf(mentee)).toContain('mentorAway');
  expect(await kindsOf(answered.mentee)).not.toContain('mentorAway');
  expect(await kindsOf(mentor)).toContain('messageWaiting');
  expect(scene.noticesTo(address)).toHaveLength(0);

  await away(mentor, null);
  expect(await timeSeenBy(mentee)).toMatchObject({ awayUntil: null });
  await scene.waitAndSweep(61);
  expect(scene.noticesTo(address)).toHaveLength(1);
});
