import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { conversationActEvent } from '../../../shared/contracts/conversations.ts';
import { getReceiptEndpoint } from '../../../shared/contracts/time.ts';
import { createApiClient, refusalOf } from '../../support/apiClient.ts';
import { hireScreeningStaff } from '../../support/people.ts';
import type { ScreenedMentor, ScreeningStaff } from '../../support/people.ts';
import { startServerProcess } from '../../support/startServerProcess.ts';
import type { ServerProcess } from '../../support/startServerProcess.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { WEDNESDAY } from '../../support/testClock.ts';
import { connectSocket } from '../../support/testSocket.ts';
import { catchWritings } from './catchWritings.ts';
import { startMatchedConversation, myTime, newMentor, open, say } from './startMatchedConversation.ts';

let app: TestApp;
let other: ServerProcess;
let staff: ScreeningStaff;

beforeAll(async () => {
  app = await startTestApp();
  other = await startServerProcess({ ...app.environment, KITH_ROLES: 'web' });
  app.clock.set(WEDNESDAY);
  staff = await hireScreeningStaff(app);
});
afterAll(async () => {
  await other.stop();
  await app.stop();
});

/** The same person on a second device, which another process serves. */
const elsewhere = (mentor: ScreenedMentor): ScreenedMentor => {
  const client = createApiClient(other.origin);
  client.useToken(mentor.client.accessToken());
  return { ...mentor, client };
};

const secondsOf = async (mentor: ScreenedMentor) => {
  const { entries } = await mentor.client.call(getReceiptEndpoint);
  return entries.filter(({ kind }) => kind === 'session').map(({ seconds }) => Number(seconds));
};

test('T2 T4: two processes cannot spend the same second, and both refuse from the cap on', async () => {
  const mentor = await newMentor(app, { staff });
  const talk = await startMatchedConversation(app, mentor);
  await app.features.time.spendForSeed({ mentorId: mentor.accountId, leaveSeconds: 60 });
  const devices = [mentor, elsewhere(mentor)];
  for (let step = 0; step < 6; step += 1) {
    await Promise.all(devices.flatMap((device) => [say(device, talk.id), open(device, talk.id)]));
    app.clock.advance({ seconds: 7 });
  }
  app.clock.advance({ seconds: 30 });
  for (const device of devices) {
    expect((await refusalOf(say(device, talk.id))).code).toBe('timeSpent');
  }
  expect((await secondsOf(mentor)).reduce((sum, seconds) => sum + seconds, 0)).toBe(900);
});

test('an act that one process has yet to write down opens nothing after the mentor left in another', async () => {
  const mentor = await newMentor(app, { staff });
  const talk = await startMatchedConversation(app, mentor);
  const line = await connectSocket(other.origin, mentor.client.accessToken() ?? '');
  await open(mentor, talk.id);
  app.clock.advance({ seconds: 60 });
  await say(mentor, talk.id);
  const writings = catchWritings();
  app.clock.advance({ seconds: 1 });
  await open(mentor, talk.id);
  app.clock.advance({ seconds: 5 });
  await line.emit(conversationActEvent, { conversationId: talk.id, kind: 'leave' });
  line.close();
  const meters = mongoose.connection.collection<{ _id: string; version: number }>('mentor_meters');
  const writtenTimes = async () => (await meters.findOne({ _id: mentor.accountId }))?.version ?? 0;
  const before = await writtenTimes();
  expect(writings.run()).toBe(1);
  await vi.waitFor(async () => expect(await writtenTimes()).toBeGreaterThan(before));
  vi.restoreAllMocks();
  expect(await myTime(mentor)).toMatchObject({ running: false });
  expect(await secondsOf(mentor)).toHaveLength(1);
});

test('a process that is killed takes no sent message’s time with it', async () => {
  const mentor = await newMentor(app, { staff });
  const talk = await startMatchedConversation(app, mentor);
  const far = elsewhere(mentor);
  await open(mentor, talk.id);
  app.clock.advance({ seconds: 50 });
  await say(mentor, talk.id);
  app.clock.advance({ seconds: 10 });
  await say(far, talk.id);
  await other.kill();
  app.clock.advance({ seconds: 200 });
  await app.sweepNow();
  const [seconds = 0] = await secondsOf(mentor);
  expect(seconds).toBeGreaterThanOrEqual(60);
  expect(seconds).toBeLessThan(150);
});
