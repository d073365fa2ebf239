import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { RATES } from '../../../shared/contracts/limits.ts';
import type { Config } from '../config/index.ts';
import { keyedHash } from '../crypto/hashes.ts';
import { AppError } from '../http/appError.ts';
import type { RedisConnections } from '../redis/index.ts';

interface Rate {
  points: number;
  seconds: number;
}

/** Takes points from the rates table. */
export interface Limiter {
  /**
   * Takes one of the points that `key` (an account id, or an address) has for `name` in the rates table. Without Redis each process has a
   * count of its own.
   * @throws {AppError} tooMany with `retryAfterSeconds`
   */
  consume(name: keyof typeof RATES, key: string): Promise<void>;
}

interface LimiterInput {
  redis: RedisConnections;
  config: Pick<Config, 'rateFactor'> & { keys: Pick<Config['keys'], 'log'> };
}

/** Rate limits by the rates table. Redis is given keyed hashes, from which no address can be read (R48). */
export function createLimiter({ redis, config }: LimiterInput): Limiter {
  const limiters = new Map<string, RateLimiterAbstract>();
  for (const [name, rate] of Object.entries<Rate>(RATES)) limiters.set(name, create(name, rate));

  function create(name: string, rate: Rate): RateLimiterAbstract {
    const options = { points: Math.ceil(rate.points * config.rateFactor), duration: rate.seconds };
    const keyPrefix = `${redis.prefix}:limit:${name}`;
    const insuranceLimiter = new RateLimiterMemory({ ...options, keyPrefix });
    return new RateLimiterRedis({ ...options, keyPrefix, storeClient: redis.fast, insuranceLimiter });
  }

  return {
    async consume(name, key) {
      const limiter = limiters.get(name);
      if (limiter) await consumePoint(limiter, keyedHash({ key: config.keys.log, text: `${name} ${key}` }));
    },
  };
}

async function consumePoint(limiter: RateLimiterAbstract, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new AppError('tooMany', { retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) });
  }
}
