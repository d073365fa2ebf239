import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRatings, stored, toReleaseDay } from '../server/reputation/ledger.ts';
import { seededRandom } from '../server/callout/firedSteps.ts';
import { startOwnRedis } from '../support/ownRedis.ts';
import type { OwnRedis } from '../support/ownRedis.ts';
import { startServerProcess } from '../support/startServerProcess.ts';
import type { ServerProcess } from '../support/startServerProcess.ts';
import { startTestApp } from '../support/startTestApp.ts';
import type { TestApp } from '../support/startTestApp.ts';

const MENTORS = Array.from({ length: 60 }, (_, index) => `mentor-${String(index).padStart(2, '0')}`);
const KILLS = 5;

let redis: OwnRedis;
/** Runs no job and no sweep. */
let app: TestApp;
beforeAll(async () => {
  redis = await startOwnRedis();
  app = await startTestApp({ roles: ['web'], environment: { REDIS_URL: redis.url } });
}, 180_000);
afterAll(async () => {
  await app.stop();
  await redis.end();
});

const releases = () => stored('reputation_snapshots').countDocuments();
const uncounted = () => stored('reputation_heads').countDocuments({ uncounted: true });
const LONG = { timeout: 120_000, interval: 100 };

/** Kills the worker once so many more releases are stored than when it began: somewhere between a commit and what follows it. */
async function killWithin(worker: ServerProcess, more: number): Promise<number> {
  const before = await releases();
  const until = Date.now() + 60_000;
  while ((await releases()) < Math.min(before + more, MENTORS.length) && Date.now() < until) await pause(2);
  await worker.kill();
  return releases();
}

test('I3: with the worker killed between commit and enqueue, the release killed half way and Redis emptied, every release comes out once and every aggregate reaches its head', async () => {
  const random = seededRandom(5);
  // The first start sets the clock that both share: it comes before the clock is moved.
  const worker = await startServerProcess({ ...app.environment, KITH_ROLES: 'worker' });
  await worker.kill();
  for (const mentorId of MENTORS) await addRatings(app, mentorId, [1, 1, 1, 0, -1]);
  await toReleaseDay(app);

  const killedAt: number[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    await worker.restart();
    killedAt.push(await killWithin(worker, 1 + Math.floor(random() * 9)));
    await redis.empty();
  }
  console.log(
    `killed at ${killedAt.join(', ')} of ${MENTORS.length} releases; ${await uncounted()} uncounted`,
  );
  expect(killedAt[0]).toBeGreaterThan(0);
  expect(killedAt.at(-1)).toBeLessThan(MENTORS.length);
  expect(await uncounted()).toBeGreaterThan(0);

  await worker.restart();
  await expect.poll(releases, LONG).toBe(MENTORS.length);
  // Every job so far is lost: what follows is the work of the sweep.
  await worker.kill();
  await redis.empty();
  await worker.restart();
  await expect.poll(uncounted, LONG).toBe(0);
  await worker.kill();

  for (const rateeId of MENTORS)
    expect(await stored('feedback_events').countDocuments({ rateeId, type: 'RELEASED' })).toBe(5);
  const { mentors, damaged } = await app.features.reputation.auditReputations();
  expect({ mentors, damaged }).toEqual({ mentors: MENTORS.length, damaged: [] });
  for (const mentorId of MENTORS) {
    const { stored: aggregate, folded } = await app.features.reputation.audit(mentorId);
    expect(aggregate).toEqual(folded);
  }
});
