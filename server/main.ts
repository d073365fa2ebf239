import { createApp } from './app.ts';
import { createClock } from './platform/clock/index.ts';
import { ConfigError, loadConfig } from './platform/config/index.ts';
import type { Config } from './platform/config/index.ts';

/** Exit before a supervisor kills the process, usually after ten seconds; the next process repeats unfinished work. */
const MAX_STOP_MS = 9_500;

/** The configuration from the environment. A wrong one is printed, and ends the process with status 2. */
function readConfig(): Config {
  try {
    return loadConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}

/** Why the server could not start, in a line for the operator. */
function describeStartError(error: unknown, config: Config): string {
  if (!(error instanceof Error)) return 'unknown error';
  if ('code' in error && error.code === 'EADDRINUSE')
    return `port ${'port' in error ? String(error.port) : config.http.port} is taken; choose another`;
  return error.message;
}

const config = readConfig();
const clock = createClock({ file: config.clockFile });

try {
  const app = await createApp({ config, clock, roles: config.roles });
  // After an uncaught error the state of the process is unknown: log it without its values, and exit.
  process.on('uncaughtException', (error) => {
    app.platform.log.error({ error }, 'crashed');
    process.exit(1);
  });
  await app.warmUp();
  const running = await app.start();
  /** Stops the server, and ends the process at the latest after `MAX_STOP_MS`. */
  const stop = () => {
    setTimeout(() => process.exit(0), MAX_STOP_MS).unref();
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // A parent that forked this process (`scripts/start`, a test) has ended.
  process.once('disconnect', stop);
  const where = running.address
    ? `listens on http://${running.address.host}:${running.address.port}`
    : 'works';
  console.log(`Kith ${where} (${config.roles.join(', ')})`);
  process.send?.({ ready: true, address: running.address });
} catch (error) {
  console.error(`Kith cannot start: ${describeStartError(error, config)}`);
  process.exit(1);
}
