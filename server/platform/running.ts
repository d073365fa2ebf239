import type { ServerRole } from './config/index.ts';
import type { createOutboxRepository } from './events/index.ts';
import type { FeatureModule } from './feature.ts';
import type { Authenticator } from './http/index.ts';
import type { Platform } from './platform.ts';
import type { Queues } from './queue/index.ts';
import type { createSocketServer } from './realtime/index.ts';
import type { RedisConnections } from './redis/index.ts';

export interface StartInput {
  modules: readonly FeatureModule[];
  authenticator: Authenticator;
  /** Those of the configuration unless told. */
  roles?: readonly ServerRole[];
}

/** The service as it runs. */
export interface RunningApp {
  /** Where it listens; null without the web role. */
  address: { host: string; port: number } | null;
  /** Runs everything that is due: events and their reactions, then every sweep, then the events those published. For tests. */
  sweepNow(): Promise<void>;
  /** Drains: no new connections, sockets told to come back, jobs finished, stores closed. Within ten seconds. */
  stop(): Promise<void>;
}

export interface PlatformHost {
  platform: Platform;
  start(input: StartInput): Promise<RunningApp>;
  /** Closes the stores; for commands that never start a role. */
  close(): Promise<void>;
}

/** What the platform's own parts need to start and stop the roles. */
export interface RolesInput extends StartInput {
  platform: Platform;
  roles: readonly ServerRole[];
  redis: RedisConnections;
  queues: Queues;
  outbox: ReturnType<typeof createOutboxRepository>;
  socketServer: ReturnType<typeof createSocketServer>;
  closeStores(): Promise<void>;
  onNudge(nudge: () => void): void;
}
