import { ABSENT_LISTENER, createApp } from '../../server/app.ts';
import type { CalloutChannelsPort, KithApp, ListenerPort } from '../../server/app.ts';
import type { ServerRole } from '../../server/platform/config/index.ts';
import type { Curriculum } from '../../shared/domain/training/curriculum.ts';
import { loadConfig } from '../../server/platform/config/index.ts';
import { createApiClient } from './apiClient.ts';
import type { ApiClient } from './apiClient.ts';
import { createTestClock } from './testClock.ts';
import type { TestClock } from './testClock.ts';
import { createTestEnvironment } from './testEnvironment.ts';
import type { TestEnvironment } from './testEnvironment.ts';
import { connectSocket } from './testSocket.ts';
import type { TestSocket } from './testSocket.ts';
import { lendThread } from './warmThreads.ts';

export interface TestApp {
  origin: string;
  clock: TestClock;
  /** What another process needs to join the same stores and clock. */
  environment: TestEnvironment;
  /** The front doors of the features, for setting a scene. */
  features: KithApp['features'];
  platform: KithApp['platform'];
  /** Every log line so far. */
  logs: string[];
  /** A new browser: no one is signed in, no cookies. */
  visitor(): ApiClient;
  /** A live line for a person who is signed in there. */
  connect(client: ApiClient): Promise<TestSocket>;
  /** Does everything that is due by the test's clock. */
  sweepNow(): Promise<void>;
  stop(): Promise<void>;
}

interface TestAppOptions {
  roles?: readonly ServerRole[];
  /** What the training asks for; by default what it asks of everybody. */
  curriculum?: Curriculum;
  /** Environment variables that differ from the usual ones. */
  environment?: Readonly<Record<string, string>>;
  /** Hears messages after their delivery; none unless given. `builtIn` is the one with the learned model. */
  listener?: ListenerPort | 'builtIn';
  /** Whether the threads of the check are new, as in a process that has only just started; warm ones by default. */
  coldThreads?: boolean;
  /** How pages reach staff; by default e-mail and web push. */
  pageChannels?: CalloutChannelsPort;
  /** Lots from 0 to 1 by which samples and second looks are drawn; none is drawn unless given. */
  drawLot?: (text: string) => number;
}

/** The whole service in this process, on a port, a database and a Redis prefix of its own, with a clock that the test moves. */
export async function startTestApp({
  roles,
  curriculum,
  environment: overrides,
  listener,
  coldThreads = false,
  pageChannels,
  drawLot = () => 1,
}: TestAppOptions = {}): Promise<TestApp> {
  const environment = createTestEnvironment(overrides);
  const clock = createTestClock(environment['KITH_CLOCK_FILE'] ?? '');
  const config = loadConfig(environment);
  const logs: string[] = [];
  const logTo = { write: (line: string) => void logs.push(line) };
  const app = await createApp({
    config,
    clock,
    roles: roles ?? config.roles,
    ...(curriculum && { curriculum }),
    logTo,
    ...(!coldThreads && { startThread: lendThread }),
    ...(pageChannels && { pageChannels }),
    drawLot,
    ...(listener === 'builtIn' ? {} : { listener: listener ?? ABSENT_LISTENER }),
  });
  const running = await app.start();
  const origin = running.address ? `http://127.0.0.1:${running.address.port}` : '';
  return {
    origin,
    clock,
    environment,
    features: app.features,
    platform: app.platform,
    logs,
    visitor: () => createApiClient(origin),
    connect: (client) => connectSocket(origin, client.accessToken() ?? ''),
    sweepNow: () => running.sweepNow(),
    stop: () => running.stop(),
  };
}
