import type { ServerRole } from './config/index.ts';
import type { createOutboxRepository } from './events/index.ts';
import type { FeatureModule } from './feature.ts';
import type { Authenticator } from './http/index.ts';
import type { Platform } from './platform.ts';
import type { Queues } from './queue/index.ts';
import type { createSocketServer } from './realtime/index.ts';
import type { RedisConnections } from './redis/index.ts';

/** What `start` serves. */
export interface StartInput {
  modules: readonly FeatureModule[];
  authenticator: Authenticator;
  /** Those of the configuration by default. */
  roles?: readonly ServerRole[];
}

/** The running service. */
export interface RunningApp {
  /** Its address; null without the web role. */
  address: { host: string; port: number } | null;
  /** For tests: runs all reactions that are due, then every sweep, then the reactions to events of the sweeps. */
  sweepNow(): Promise<void>;
  /** Shuts down within ten seconds: no new connections, sockets told to reconnect, jobs finished, stores closed. */
  stop(): Promise<void>;
}

/** The platform, and the means to start and close it. */
export interface PlatformHost {
  platform: Platform;
  start(input: StartInput): Promise<RunningApp>;
  /** Closes the stores; for commands that never start a role. */
  close(): Promise<void>;
}

/** What the roles are started and stopped with. */
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
