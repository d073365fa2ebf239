import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { JobQueue } from '../../../../server/platform/queue/index.ts';
import { defineQueue, defineWorker } from '../../../../server/platform/queue/index.ts';
import type { OwnRedis } from '../../../support/ownRedis.ts';
import { startOwnRedis } from '../../../support/ownRedis.ts';
import { startPlatform } from '../../../support/startPlatform.ts';
import type { TestPlatform } from '../../../support/startPlatform.ts';

const bells = defineQueue('bells', { ring: z.strictObject({ bell: z.string() }) });
const rung: string[] = [];
let app: TestPlatform;
let redis: OwnRedis;
let queue: JobQueue<{ ring: { bell: string } }>;

beforeAll(async () => {
  redis = await startOwnRedis();
  const ring = async ({ bell }: { bell: string }) => {
    rung.push(bell);
    if (bell.startsWith('again')) await rearm(bell);
  };
  const modules = () => [{ name: 'tower', workers: [defineWorker(bells, { ring })] }];
  app = await startPlatform(modules, { REDIS_URL: redis.url, KITH_ROLES: 'worker' });
  queue = app.platform.queues.open(bells);
});
afterAll(async () => {
  await app.stop();
  await redis.end();
});
beforeEach(() => void (rung.length = 0));

const rearm = (bell: string) => {
  const runAt = new Date(app.clock.now().getTime() + 20);
  return rung.length < 3 ? queue.enqueue('ring', { bell }, { jobId: 'again', runAt }) : Promise.resolve(true);
};

describe('hints', () => {
  test('are taken once for each id and time', async () => {
    const runAt = new Date(app.clock.now().getTime() + 2_000);
    for (let i = 0; i < 3; i += 1)
      expect(await queue.enqueue('ring', { bell: 'one' }, { jobId: 'one', runAt })).toBe(true);
    expect(rung).toEqual([]);
    await expect.poll(() => rung).toEqual(['one']);
  });

  test('re-arm under the same id while their own job runs', async () => {
    await queue.enqueue('ring', { bell: 'again' }, { jobId: 'again', runAt: app.clock.now() });
    await expect.poll(() => rung).toEqual(['again', 'again', 'again']);
  });

  test('count the delay on the clock that tests move', async () => {
    app.clock.advance({ days: 14 });
    await queue.enqueue(
      'ring',
      { bell: 'soon' },
      { jobId: 'soon', runAt: new Date(app.clock.now().getTime() + 50) },
    );
    await expect.poll(() => rung).toEqual(['soon']);
  });

  test('are answered false, quickly, while Redis is away', async () => {
    await redis.stop();
    const startedAt = performance.now();
    expect(await queue.enqueue('ring', { bell: 'lost' }, { jobId: 'lost' })).toBe(false);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    await redis.start();
    await expect
      .poll(() => queue.enqueue('ring', { bell: 'back' }, { jobId: 'back' }), { timeout: 10_000 })
      .toBe(true);
    await expect.poll(() => rung, { timeout: 10_000 }).toContain('back');
    expect(rung).not.toContain('lost');
  });
});

describe('without Redis from the start', () => {
  test('the service starts, answers, and stops in time', async () => {
    await app.stop();
    const startedAt = performance.now();
    const alone = await startPlatform(() => [], { REDIS_URL: 'redis://127.0.0.1:1' });
    const ready = await alone.visitor().send({ path: '/readyz' });
    expect([ready.status, ready.json()]).toMatchObject([200, { ready: true, redis: 'away' }]);
    await alone.running.sweepNow();
    await alone.stop();
    expect(performance.now() - startedAt).toBeLessThan(20_000);
  });
});
