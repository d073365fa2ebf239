import type { Reaction } from './events/index.ts';
import type { Routes } from './http/index.ts';
import type { WorkerDefinition } from './queue/index.ts';
import type { Sockets } from './realtime/index.ts';
import type { Sweep } from './sweeps/index.ts';

/** Everything a feature does, for the platform to serve: its doors and its work in the background. */
export interface FeatureModule {
  name: string;
  /** What has to be in the store before any door opens; safe to repeat, and in several processes at once. */
  prepare?: () => Promise<void>;
  routes?: (routes: Routes) => void;
  sockets?: (sockets: Sockets) => void;
  workers?: readonly WorkerDefinition[];
  sweeps?: readonly Sweep[];
  reactions?: readonly Reaction[];
  /** Ends what the feature itself keeps running (threads), when its doors are shut and its work is done. */
  stop?: () => Promise<void>;
}
