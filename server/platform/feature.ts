import type { Reaction } from './events/index.ts';
import type { Routes } from './http/index.ts';
import type { WorkerDefinition } from './queue/index.ts';
import type { Sockets } from './realtime/index.ts';
import type { Sweep } from './sweeps/index.ts';

/** What the platform runs of a feature: its routes, sockets, and background work. */
export interface FeatureModule {
  name: string;
  /** Writes what must be in the store before the first request. Idempotent, also in several processes at once. */
  prepare?: () => Promise<void>;
  routes?: (routes: Routes) => void;
  sockets?: (sockets: Sockets) => void;
  workers?: readonly WorkerDefinition[];
  sweeps?: readonly Sweep[];
  reactions?: readonly Reaction[];
  /** Ends what the feature itself runs (threads), after its last request and job. */
  stop?: () => Promise<void>;
}
