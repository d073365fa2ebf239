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
  /**
   * Counts one more for `key`, and refuses nothing.
   * @returns how many the key is above its rate; 0 or less within it
   */
  count(name: keyof typeof RATES, key: string): Promise<number>;
  /** Gives back a point that `consume` or `count` took. */
  refund(name: keyof typeof RATES, key: string): Promise<void>;
}

interface LimiterInput {
  redis: RedisConnections;
  config: Pick<Config, 'rateFactor'> & { keys: Pick<Config['keys'], 'log'> };
}

/** Rate limits by the rates table. Redis is given keyed hashes, from which no address can be read (R48). */
export function createLimiter({ redis, config }: LimiterInput): Limiter {
  const limiters = new Map<string, RateLimiterAbstract>();
  for (const [name, rate] of Object.entries<Rate>(RATES)) limiters.set(name, create(name, rate));

  /** The limiter of a named rate. */
  function limiterOf(name: keyof typeof RATES): RateLimiterAbstract {
    const limiter = limiters.get(name);
    if (!limiter) throw new Error(`no rate is called ${name}`);
    return limiter;
  }

  const hashed = (name: string, key: string) => keyedHash({ key: config.keys.log, text: `${name} ${key}` });

  /** A limiter that counts in Redis, and in this process while Redis is down. */
  function create(name: string, rate: Rate): RateLimiterAbstract {
    const options = { points: Math.ceil(rate.points * config.rateFactor), duration: rate.seconds };
    const keyPrefix = `${redis.prefix}:limit:${name}`;
    const insuranceLimiter = new RateLimiterMemory({ ...options, keyPrefix });
    return new RateLimiterRedis({ ...options, keyPrefix, storeClient: redis.fast, insuranceLimiter });
  }

  return {
    consume: (name, key) => consumePoint(limiterOf(name), hashed(name, key)),
    async count(name, key) {
      const limiter = limiterOf(name);
      return (await limiter.penalty(hashed(name, key))).consumedPoints - limiter.points;
    },
    async refund(name, key) {
      await limiterOf(name).reward(hashed(name, key));
    },
  };
}

/** Counts one act. @throws {AppError} tooMany */
async function consumePoint(limiter: RateLimiterAbstract, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new AppError('tooMany', { retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) });
  }
}
