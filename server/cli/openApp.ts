import { createApp } from '../app.ts';
import type { KithApp } from '../app.ts';
import { ABSENT_LISTENER } from '../features/attention/index.ts';
import { createClock, createSettableClock } from '../platform/clock/index.ts';
import type { SettableClock } from '../platform/clock/index.ts';
import { ConfigError, loadConfig } from '../platform/config/index.ts';
import type { Config } from '../platform/config/index.ts';
import { BadInput } from './command.ts';
import type { CommandIo, Environment } from './command.ts';

/** An address where no Redis listens: commands work without Redis unless the environment names one. */
const NO_REDIS = 'redis://127.0.0.1:1';

/**
 * Runs `work` on an app that is connected to the stores of this environment but has started no role, then closes the
 * app. Logs go to standard error. `clock` is the clock of that app.
 * @throws {BadInput} when a setting is missing or wrong.
 */
export async function withApp<T>(
  environment: CommandIo['environment'],
  work: (app: KithApp, clock: SettableClock) => Promise<T>,
): Promise<T> {
  const config = readConfig(await environment());
  const clock = createSettableClock(createClock({ file: config.clockFile }));
  const app = await createApp({ config, clock, logTo: process.stderr, listener: ABSENT_LISTENER });
  try {
    return await work(app, clock);
  } finally {
    await app.close();
  }
}

/**
 * The settings of this environment.
 * @throws {BadInput} when a setting is missing or wrong.
 */
export function readConfig(environment: Environment): Config {
  try {
    return loadConfig({ KITH_LOG_LEVEL: 'error', REDIS_URL: NO_REDIS, ...environment });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new BadInput({ where: 'environment', expected: error.problems.join('; ') });
  }
}
