import { createApp } from '../app.ts';
import type { App } from '../app.ts';
import { createClock } from '../platform/clock/index.ts';
import { loadConfig } from '../platform/config/index.ts';

/** Runs a command on the stores that the environment names, without starting any role; closes them afterwards. */
export async function withApp<T>(work: (app: App) => Promise<T>): Promise<T> {
  const config = loadConfig({ KITH_LOG_LEVEL: 'warn', ...process.env });
  const app = await createApp({ config, clock: createClock({ file: config.clockFile }) });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
