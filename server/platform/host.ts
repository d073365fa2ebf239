import type { Clock } from './clock/index.ts';
import type { Config } from './config/index.ts';
import { createCursorSealer, createTokens } from './crypto/index.ts';
import { shareDestroyedKeys } from './destroyedKeys.ts';
import { openSealer } from './openSealer.ts';
import { buildIndexes, closeDb, connectDb } from './db/index.ts';
import { createEvents, createOutboxRepository } from './events/index.ts';
import { createLimiter } from './limiter/index.ts';
import { createLogger } from './logging/index.ts';
import type { LogDestination } from './logging/index.ts';
import { createMetrics } from './metrics/index.ts';
import type { Platform } from './platform.ts';
import { createQueues } from './queue/index.ts';
import { createHints, createRealtime, createSocketServer } from './realtime/index.ts';
import { connectRedis } from './redis/index.ts';
import { startRoles } from './roles.ts';
import type { PlatformHost } from './running.ts';

interface OpenInput {
  config: Config;
  clock: Clock;
  /** Where log lines go; standard output by default. */
  logTo?: LogDestination | undefined;
}

/**
 * Connects the stores, builds indexes, and creates the platform.
 * @throws {Error} when MongoDB cannot be reached, or a key cannot do its work
 *
 * @example `const host = await openPlatform({ config, clock }); const x = createXFeature({ platform: host.platform });
 * return host.start({ modules: [x.module], authenticator: x.authenticator });`
 */
export async function openPlatform({ config, clock, logTo }: OpenInput): Promise<PlatformHost> {
  const log = createLogger({ config, clock, ...(logTo ? { destination: logTo } : {}) });
  await connectDb(config.stores.mongoUri, { log, production: config.mode === 'production' });
  await buildIndexes();
  const metrics = createMetrics();
  const sealer = await openSealer({ config, log, metrics });
  const redis = connectRedis({ url: config.stores.redisUrl, prefix: config.stores.redisPrefix, log });
  await redis.firstContact();
  const queues = createQueues({ redis, clock, log, metrics });
  const socketServer = createSocketServer();
  const hints = createHints({ config, clock, redis, log });
  const outbox = createOutboxRepository();
  let nudgeRelay = () => undefined;
  const { cursor, token } = config.keys;
  const platform: Platform = {
    config,
    clock,
    log,
    metrics,
    queues,
    sealer: shareDestroyedKeys(sealer, hints),
    cursors: createCursorSealer({ key: cursor, clock }),
    tokens: createTokens({ key: token, clock }),
    limiter: createLimiter({ redis, config }),
    events: createEvents({ outbox, clock, nudge: () => nudgeRelay() }),
    hints,
    realtime: createRealtime({ server: socketServer, hints, log }),
  };
  const close = async () => {
    await queues.close();
    await redis.close();
    await closeDb();
  };
  return {
    platform,
    close,
    start: ({ modules, authenticator, roles = config.roles }) =>
      startRoles({
        platform,
        modules,
        authenticator,
        roles,
        redis,
        queues,
        outbox,
        socketServer,
        closeStores: close,
        onNudge: (nudge) => void (nudgeRelay = () => void nudge()),
      }),
  };
}
