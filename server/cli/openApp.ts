import { resolve } from 'node:path';
import { createApp } from '../app.ts';
import type { App } from '../app.ts';
import { ABSENT_LISTENER } from '../features/attention/index.ts';
import { createClock } from '../platform/clock/index.ts';
import { ConfigError, loadConfig } from '../platform/config/index.ts';
import type { Config } from '../platform/config/index.ts';
import { findStore } from '../platform/db/findStore.ts';
import { BadInput } from './command.ts';

/** Nobody answers there: commands do without Redis unless the environment names one. */
const NO_REDIS = 'redis://127.0.0.1:1';

/**
 * Runs a command on the stores that the environment names, or on those that `npm start` keeps on this data folder,
 * without starting any role; closes them afterwards. Logs go to standard error.
 */
export async function withApp<T>(work: (app: App) => Promise<T>): Promise<T> {
  const store = await findStore({
    env: process.env,
    dataDir: resolve(process.env['KITH_DATA_DIR'] ?? '.kith'),
    log: { info: () => undefined, error: (line) => process.stderr.write(`${line}\n`) },
  });
  try {
    const config = readConfig({ MONGODB_URI: store.uri });
    const clock = createClock({ file: config.clockFile });
    const app = await createApp({ config, clock, logTo: process.stderr, listener: ABSENT_LISTENER });
    try {
      return await work(app);
    } finally {
      await app.close();
    }
  } finally {
    await store.stop();
  }
}

function readConfig(found: { MONGODB_URI: string }): Config {
  try {
    return loadConfig({ KITH_LOG_LEVEL: 'error', REDIS_URL: NO_REDIS, ...process.env, ...found });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new BadInput({ where: 'environment', expected: error.problems.join('; ') });
  }
}
