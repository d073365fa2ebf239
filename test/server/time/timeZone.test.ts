import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveTimeSettingsEndpoint } from '../../../shared/contracts/time.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { hireScreeningStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { WEDNESDAY } from '../../support/testClock.ts';
import {
  startMatchedConversation,
  comeBack,
  myTime,
  newMentor,
  nextMonday,
  open,
  say,
} from './startMatchedConversation.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  app.clock.set(WEDNESDAY);
});
afterAll(() => app.stop());

test('TIM1: a zone in the east does not open a spent week before the announced instant, and one in the west opens it later', async () => {
  const mentor = await newMentor(app, { staff: await hireScreeningStaff(app) });
  const talk = await startMatchedConversation(app, mentor);
  await app.features.time.spendForSeed({ mentorId: mentor.accountId, leaveSeconds: 0 });
  const announced = nextMonday(WEDNESDAY);
  const backAt = async () => (await open(talk.mentee, talk.id)).status.mentorTime?.backAt;
  expect(await backAt()).toBe(announced.toISOString());

  const moveTo = async (timeZone: string) => {
    const body = { timeZone, weeklyMinutes: 15, dailyMinutes: null };
    return (await mentor.client.call(saveTimeSettingsEndpoint, { body })).time.opensAt;
  };
  expect(await moveTo('Pacific/Kiritimati')).toBe(announced.toISOString());
  expect(await backAt()).toBe(announced.toISOString());
  app.clock.set(new Date(announced.getTime() - 1_000));
  await comeBack(mentor);
  expect(await refusalOf(say(mentor, talk.id))).toMatchObject({ code: 'timeSpent' });
  expect(await moveTo('America/New_York')).toBe(new Date(announced.getTime() + 5 * 3_600_000).toISOString());

  app.clock.set(new Date(announced.getTime() + 5 * 3_600_000));
  await comeBack(mentor);
  expect(await myTime(mentor)).toMatchObject({ timeZone: 'America/New_York', remainingSeconds: 900 });
  expect((await say(mentor, talk.id)).entry.status).toBe('accepted');
});
