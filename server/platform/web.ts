import { createServer } from 'node:http';
import { systemClock } from './clock/index.ts';
import type { Sealer } from './crypto/index.ts';
import { dbReachable, storeTime } from './db/index.ts';
import { createHttpApp, createRoutes } from './http/index.ts';
import type { ReadyAnswer } from './http/index.ts';
import { listen } from './listen.ts';
import { addRenewal, createGateway, createSockets } from './realtime/index.ts';
import type { RolesInput } from './running.ts';

const MAX_CLOCK_OFF_MS = 1_000;
/** How long running requests may take after the shutdown began. */
const MAX_ANSWER_MS = 4_000;

/** How long a request with its body may take to arrive. Checked every five seconds (S23). */
const MAX_REQUEST_MS = 15_000;

interface WebRole {
  address: { host: string; port: number };
  stop(): Promise<void>;
}

/** Serves HTTP and sockets on one port. */
export async function startWeb(input: RolesInput): Promise<WebRole> {
  const { platform, modules, authenticator, redis, socketServer } = input;
  const { config, clock, hints, limiter, log, metrics } = platform;
  const routes = createRoutes();
  const sockets = createSockets();
  addRenewal(sockets, { authenticator, find: (id) => socketServer.of('/').sockets.get(id) });
  for (const module of modules) {
    module.routes?.(routes);
    module.sockets?.(sockets);
  }
  let draining = false;
  /** Whether this process may be sent requests; not while it stops. */
  const readiness = async () => {
    const answer = await readReadiness({ redis, sealer: platform.sealer });
    return { ...answer, ready: answer.ready && !draining };
  };
  const app = createHttpApp({
    config,
    clock,
    limiter,
    authenticator,
    log,
    metrics,
    routes: routes.all,
    readiness,
  });
  const gateway = createGateway({
    server: socketServer,
    config,
    hints,
    sockets,
    authenticator,
    limiter,
    clock,
    log,
    metrics,
  });
  const server = createServer(
    {
      requestTimeout: MAX_REQUEST_MS,
      headersTimeout: 10_000,
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: 5_000,
    },
    app,
  );
  gateway.attach(server);
  const port = await listen(server, config.http);

  return {
    address: { host: config.http.host, port },
    async stop() {
      draining = true;
      const closed = new Promise((resolve) => server.close(resolve));
      const cut = setTimeout(() => server.closeAllConnections(), MAX_ANSWER_MS);
      await gateway.stop();
      await closed;
      clearTimeout(cut);
    },
  };
}

/**
 * Reads whether stores are reachable, keys do their work and clocks agree: real clocks, allowing for the time that the question took.
 */
async function readReadiness(input: {
  redis: Pick<RolesInput['redis'], 'reachable'>;
  sealer: Pick<Sealer, 'proveKeys'>;
}): Promise<ReadyAnswer> {
  const redis = (await input.redis.reachable()) ? 'reachable' : 'away';
  if (!(await dbReachable()))
    return { ready: false, store: 'away', redis, keys: null, clockOffMilliseconds: null };
  const keys = await input.sealer.proveKeys().then(
    () => 'proved' as const,
    () => 'failed' as const,
  );
  const before = systemClock.now().getTime();
  const store = (await storeTime()).getTime();
  const after = systemClock.now().getTime();
  const clockOffMilliseconds = Math.max(0, before - store, store - after);
  return {
    ready: keys === 'proved' && clockOffMilliseconds <= MAX_CLOCK_OFF_MS,
    store: 'reachable',
    redis,
    keys,
    clockOffMilliseconds,
  };
}
