import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getReceiptEndpoint, timeChangedPush } from '../../shared/contracts/time.ts';
import { refusalOf } from '../support/apiClient.ts';
import { renewToken } from '../support/people.ts';
import { startOwnRedis } from '../support/ownRedis.ts';
import type { OwnRedis } from '../support/ownRedis.ts';
import { startServerProcess } from '../support/startServerProcess.ts';
import type { ServerProcess } from '../support/startServerProcess.ts';
import { startTestApp } from '../support/startTestApp.ts';
import type { TestApp } from '../support/startTestApp.ts';
import type { TestSocket } from '../support/testSocket.ts';
import { connectSocket } from '../support/testSocket.ts';
import { startConversation } from '../server/conversations/startConversation.ts';
import type { StartedConversation } from '../server/conversations/startConversation.ts';

let redis: OwnRedis;
/** Takes the acts, and runs no job. */
let app: TestApp;
/** Runs the jobs and the sweeps. */
let worker: ServerProcess;
/** A second web process, to which the mentor is connected. */
let web: ServerProcess;
beforeAll(async () => {
  redis = await startOwnRedis();
  const environment = { REDIS_URL: redis.url, KITH_SEVERAL_PROCESSES: 'true' };
  app = await startTestApp({ roles: ['web'], environment });
  worker = await startServerProcess({ ...app.environment, KITH_ROLES: 'worker' });
  web = await startServerProcess({ ...app.environment, PORT: '0', KITH_ROLES: 'web' });
}, 180_000);
afterAll(async () => {
  await web.kill();
  await worker.kill();
  await app.stop();
  await redis.end();
});

const LEFT_SECONDS = 20;
/** T5: after a worker or Redis was killed the composer is closed within this time. */
const MAX_MS = 60_000;

/** A mentor in session with so many seconds left, and the job for their stop enqueued. */
async function aboutToStop(): Promise<StartedConversation> {
  const talk = await startConversation(app, { weeklyMinutes: 15 });
  const { accountId: mentorId } = talk.mentor.actor;
  await app.features.time.spendForSeed({ mentorId, leaveSeconds: LEFT_SECONDS });
  await talk.mentor.send('I am here.');
  return talk;
}

const lineOf = ({ mentor }: StartedConversation): Promise<TestSocket> =>
  connectSocket(web.origin, mentor.client.accessToken() ?? '');

/** Waits for the push that closes the composer. */
async function closedWithin(line: TestSocket): Promise<number> {
  const startedAt = performance.now();
  const isClosed = () =>
    line.waiting(timeChangedPush).some(({ time, notice }) => notice === 'stop' || time.level === 'spent');
  await expect.poll(isClosed, { timeout: MAX_MS, interval: 100 }).toBe(true);
  return performance.now() - startedAt;
}

/** Nothing was charged past the allowance, and the session ended at the cap. */
async function expectKept({ mentor }: StartedConversation): Promise<void> {
  await renewToken(mentor.client);
  const { entries } = await mentor.client.call(getReceiptEndpoint);
  const charged = entries.filter(({ kind }) => kind === 'session');
  expect(charged.reduce((sum, entry) => sum + Number(entry['seconds']), 0)).toBe(900);
  expect(charged.at(-1)?.['reason']).toBe('spent');
  expect((await refusalOf(mentor.send('One more.'))).code).toBe('timeSpent');
}

test('T5: a worker that is killed at the cap stops nobody late: sends are refused at once, and the next worker closes the composer', async () => {
  const talk = await aboutToStop();
  const line = await lineOf(talk);
  await worker.kill();
  app.clock.advance({ seconds: LEFT_SECONDS + 1 });
  expect((await refusalOf(talk.mentor.send('Too late.'))).code).toBe('timeSpent');
  await worker.restart();
  console.log(`worker killed: closed ${Math.round(await closedWithin(line))} ms after the next one began`);
  line.close();
  await expectKept(talk);
});

test('T5: a web process that is killed at the cap comes back with the composer closed', async () => {
  const talk = await aboutToStop();
  const line = await lineOf(talk);
  await web.kill();
  expect(await line.closed).toBeTruthy();
  app.clock.advance({ seconds: LEFT_SECONDS + 1 });
  await web.restart();
  const { status } = await talk.mentor.open();
  expect(status).toMatchObject({ mayWrite: false, whyNot: 'timeSpent' });
  await expectKept(talk);
});

test('T5: with Redis killed at the cap, and empty when it comes back, sends are refused and the sweep closes the composer', async () => {
  const talk = await aboutToStop();
  const line = await lineOf(talk);
  await redis.stop();
  app.clock.advance({ seconds: LEFT_SECONDS + 1 });
  expect((await refusalOf(talk.mentor.send('Too late.'))).code).toBe('timeSpent');
  const meters = mongoose.connection.collection<{ _id: string; notified?: unknown }>('mentor_meters');
  const stageOf = async () => (await meters.findOne({ _id: talk.mentor.actor.accountId }))?.notified;
  await expect.poll(stageOf, { timeout: MAX_MS }).toMatchObject({ stage: 'spent' });
  await redis.start();
  await redis.empty();
  line.close();
  await expectKept(talk);

  const next = await aboutToStop();
  const again = await lineOf(next);
  await redis.empty();
  app.clock.advance({ seconds: LEFT_SECONDS + 1 });
  console.log(`jobs lost with Redis: closed after ${Math.round(await closedWithin(again))} ms`);
  again.close();
  await expectKept(next);
});
