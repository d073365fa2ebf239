import type { Actor } from '../../shared/contracts/actor.ts';
import { loadConfig } from '../../server/platform/config/index.ts';
import type { FeatureModule } from '../../server/platform/feature.ts';
import { openPlatform } from '../../server/platform/host.ts';
import { AppError } from '../../server/platform/http/index.ts';
import type { Platform } from '../../server/platform/platform.ts';
import type { RunningApp } from '../../server/platform/running.ts';
import type { ApiClient } from './apiClient.ts';
import { createApiClient } from './apiClient.ts';
import { createTestClock } from './testClock.ts';
import type { TestClock } from './testClock.ts';
import { createTestEnvironment } from './testEnvironment.ts';
import type { TestEnvironment } from './testEnvironment.ts';
import { connectSocket } from './testSocket.ts';
import type { TestSocket } from './testSocket.ts';

export interface TestPlatform {
  platform: Platform;
  running: RunningApp;
  clock: TestClock;
  origin: string;
  environment: TestEnvironment;
  /** Every log line so far. */
  logs: string[];
  visitor(): ApiClient;
  connect(actor: Actor): Promise<TestSocket>;
  /** From now on this session is over, though its tokens have not run out. */
  endSession(sessionId: string): void;
  /** The session ids of each query for live sessions so far. */
  sessionQueries: (readonly string[])[];
  stop(): Promise<void>;
}

/** The platform serving features made for a test, with an authenticator that knows nothing but tokens and ended sessions. */
export async function startPlatform(
  createModules: (platform: Platform) => FeatureModule[],
  overrides: Readonly<Record<string, string>> = {},
): Promise<TestPlatform> {
  const environment = createTestEnvironment(overrides);
  const clock = createTestClock(environment['KITH_CLOCK_FILE'] ?? '');
  const logs: string[] = [];
  const host = await openPlatform({
    config: loadConfig(environment),
    clock,
    logTo: { write: (line) => void logs.push(line) },
  });
  const { platform } = host;
  const ended = new Set<string>();
  const sessionQueries: (readonly string[])[] = [];
  const authenticator = {
    async authenticate(token: string) {
      const authenticated = platform.tokens.verify(token);
      if (ended.has(authenticated.actor.sessionId)) throw new AppError('sessionEnded');
      return authenticated;
    },
    async findLiveSessions(ids: readonly string[]) {
      sessionQueries.push(ids);
      return new Set(ids.filter((id) => !ended.has(id)));
    },
    noteAct: async () => undefined,
  };
  const running = await host.start({ modules: createModules(platform), authenticator });
  const origin = running.address ? `http://127.0.0.1:${running.address.port}` : '';
  return {
    platform,
    running,
    clock,
    origin,
    environment,
    logs,
    visitor: () => createApiClient(origin),
    connect: (actor) => connectSocket(origin, platform.tokens.sign(actor).token),
    endSession: (sessionId) => void ended.add(sessionId),
    sessionQueries,
    stop: () => running.stop(),
  };
}
