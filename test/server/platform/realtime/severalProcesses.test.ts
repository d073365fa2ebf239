import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { push } from '../../../../shared/contracts/endpoint.ts';
import { sessionOverPush } from '../../../../shared/contracts/realtime.ts';
import { createClock } from '../../../../server/platform/clock/index.ts';
import { loadConfig } from '../../../../server/platform/config/index.ts';
import type { Config } from '../../../../server/platform/config/index.ts';
import { createTokens } from '../../../../server/platform/crypto/index.ts';
import { createLimiter } from '../../../../server/platform/limiter/index.ts';
import { createLogger } from '../../../../server/platform/logging/index.ts';
import { createMetrics } from '../../../../server/platform/metrics/index.ts';
import {
  createGateway,
  createHints,
  createRealtime,
  createSockets,
  createSocketServer,
} from '../../../../server/platform/realtime/index.ts';
import { connectRedis } from '../../../../server/platform/redis/index.ts';
import type { OwnRedis } from '../../../support/ownRedis.ts';
import { startOwnRedis } from '../../../support/ownRedis.ts';
import { createTestEnvironment } from '../../../support/testEnvironment.ts';
import { connectSocket } from '../../../support/testSocket.ts';

const news = push({ name: 'probe:news', carries: 'ids', payload: z.strictObject({ words: z.string() }) });
const clock = createClock();
/** Sessions that the store says are over. */
const ended = new Set<string>();

/** The socket side of one web process. */
async function openSide(config: Config, attached = true) {
  const log = createLogger({ config, clock, destination: { write: () => undefined } });
  const redis = connectRedis({ url: config.stores.redisUrl, prefix: config.stores.redisPrefix, log });
  const server = createSocketServer();
  const hints = createHints({ config, clock, redis, log });
  const tokens = createTokens({ key: config.keys.token, clock });
  const authenticator = {
    authenticate: async (token: string) => tokens.verify(token),
    findLiveSessions: async (ids: readonly string[]) => new Set(ids.filter((id) => !ended.has(id))),
    noteAct: async () => undefined,
  };
  const limiter = createLimiter({ redis, config });
  const sockets = createSockets();
  const gateway = createGateway({
    server,
    config,
    hints,
    sockets,
    authenticator,
    limiter,
    clock,
    log,
    metrics: createMetrics(),
  });
  const http = createServer();
  if (attached) gateway.attach(http);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const address = http.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return {
    realtime: createRealtime({ server, hints, log }),
    connect: (name: string) =>
      connectSocket(
        `http://127.0.0.1:${port}`,
        tokens.sign({ accountId: name, role: 'mentee', sessionId: `session-${name}` }).token,
      ),
    async close() {
      if (attached) await gateway.stop();
      http.close();
      await redis.close();
    },
  };
}

type Side = Awaited<ReturnType<typeof openSide>>;
let redis: OwnRedis;
let sides: Side[] = [];
const side = (index: number): Side => {
  const found = sides[index];
  if (!found) throw new Error('no such side');
  return found;
};

beforeAll(async () => {
  redis = await startOwnRedis();
  const config = loadConfig(createTestEnvironment({ REDIS_URL: redis.url, KITH_SEVERAL_PROCESSES: 'true' }));
  // The third has no socket server, like a worker.
  sides = [await openSide(config), await openSide(config), await openSide(config, false)];
  await sleep(300);
});
afterAll(async () => {
  for (const one of sides) await one.close();
  await redis.end();
});

describe('several processes', () => {
  test('push to each other’s devices, from a worker too', async () => {
    const [here, there] = [await side(0).connect('a'), await side(1).connect('a')];
    side(2).realtime.toAccount('a', news, { words: 'from the worker' });
    expect(await here.next(news)).toEqual({ words: 'from the worker' });
    expect(await there.next(news)).toEqual({ words: 'from the worker' });
    here.close();
    there.close();
  });

  test('end a session on whichever process it is', async () => {
    const there = await side(1).connect('b');
    ended.add('session-b');
    side(0).realtime.disconnectAccount('b');
    await there.next(sessionOverPush);
    await there.closed;
  });

  test('are delivered within a process while Redis is away, and to all processes when it is back', async () => {
    const [here, there] = [await side(0).connect('c'), await side(1).connect('c')];
    await redis.stop();
    const startedAt = performance.now();
    side(0).realtime.toAccount('c', news, { words: 'at home' });
    expect(await here.next(news)).toEqual({ words: 'at home' });
    expect(performance.now() - startedAt).toBeLessThan(4_000);
    await redis.start();
    await expect
      .poll(
        () => {
          side(0).realtime.toAccount('c', news, { words: 'back' });
          return there.waiting(news).length;
        },
        { timeout: 10_000, interval: 200 },
      )
      .toBeGreaterThan(0);
    here.close();
    there.close();
  });
});
