import { createApp } from '../app.ts';
import type { KithApp } from '../app.ts';
import { ABSENT_LISTENER } from '../features/attention/index.ts';
import { createClock } from '../platform/clock/index.ts';
import { ConfigError, loadConfig } from '../platform/config/index.ts';
import type { Config } from '../platform/config/index.ts';
import { BadInput } from './command.ts';
import type { CommandIo, Environment } from './command.ts';

/** An address where no Redis listens: commands work without Redis unless the environment names one. */
const NO_REDIS = 'redis://127.0.0.1:1';

/**
 * Runs `work` on an app that is connected to the stores of this environment but has started no role, then closes the
 * app. Logs go to standard error.
 * @throws {BadInput} when a setting is missing or wrong.
 */
export async function withApp<T>(
  environment: CommandIo['environment'],
  work: (app: KithApp) => Promise<T>,
): Promise<T> {
  const config = readConfig(await environment());
  const clock = createClock({ file: config.clockFile });
  const app = await createApp({ config, clock, logTo: process.stderr, listener: ABSENT_LISTENER });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

function readConfig(environment: Environment): Config {
  try {
    return loadConfig({ KITH_LOG_LEVEL: 'error', REDIS_URL: NO_REDIS, ...environment });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new BadInput({ where: 'environment', expected: error.problems.join('; ') });
  }
}
