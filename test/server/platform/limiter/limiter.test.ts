import { afterEach, describe, expect, inject, test } from 'vitest';
import { RATES } from '../../../../shared/contracts/limits.ts';
import { createClock } from '../../../../server/platform/clock/index.ts';
import { loadConfig } from '../../../../server/platform/config/index.ts';
import { AppError } from '../../../../server/platform/http/index.ts';
import { createLimiter } from '../../../../server/platform/limiter/index.ts';
import { createLogger } from '../../../../server/platform/logging/index.ts';
import { connectRedis } from '../../../../server/platform/redis/index.ts';
import type { RedisConnections } from '../../../../server/platform/redis/index.ts';
import { createTestEnvironment } from '../../../support/testEnvironment.ts';

const opened: RedisConnections[] = [];
afterEach(async () => {
  for (const redis of opened.splice(0)) await redis.close();
});

async function openLimiter(url: string) {
  const config = loadConfig(createTestEnvironment({ KITH_RATE_FACTOR: '1' }));
  const log = createLogger({ config, clock: createClock(), destination: { write: () => undefined } });
  const redis = connectRedis({ url, prefix: config.stores.redisPrefix, log });
  opened.push(redis);
  await expect.poll(() => redis.reachable(), { timeout: 2_000 }).toBe(!url.endsWith(':1'));
  return { limiter: createLimiter({ redis, config }), redis, prefix: config.stores.redisPrefix };
}

async function consumeUntilRefused(limiter: Awaited<ReturnType<typeof openLimiter>>['limiter'], key: string) {
  for (let taken = 0; ; taken += 1) {
    try {
      await limiter.consume('signIn', key);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { taken, code: error.code, retryAfterSeconds: error.facts.retryAfterSeconds ?? 0 };
    }
  }
}

describe('the limiter', () => {
  test('allows what the table says, for each key, and says when to come back', async () => {
    const { limiter } = await openLimiter(inject('redisUrl'));
    const refused = await consumeUntilRefused(limiter, '203.0.113.9');
    expect(refused).toMatchObject({ taken: RATES.signIn.points, code: 'tooMany' });
    expect(refused.retryAfterSeconds).toBeGreaterThan(RATES.signIn.seconds - 10);
    await limiter.consume('signIn', '203.0.113.10');
    await limiter.consume('write', '203.0.113.9');
  });

  test('leaves no address in Redis (R48)', async () => {
    const { limiter, redis, prefix } = await openLimiter(inject('redisUrl'));
    await limiter.consume('signIn', '203.0.113.77');
    const keys = await redis.fast.keys(`${prefix}*`);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.join()).not.toContain('203.0.113');
  });

  test('goes on counting, in this process, while Redis is away, and answers at once', async () => {
    const { limiter } = await openLimiter('redis://127.0.0.1:1');
    const startedAt = performance.now();
    expect(await consumeUntilRefused(limiter, '203.0.113.9')).toMatchObject({ taken: RATES.signIn.points });
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });
});
