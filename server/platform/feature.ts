import type { Reaction } from './events/index.ts';
import type { Routes } from './http/index.ts';
import type { WorkerDefinition } from './queue/index.ts';
import type { Sockets } from './realtime/index.ts';
import type { Sweep } from './sweeps/index.ts';

/** Everything a feature does, for the platform to serve: its doors and its work in the background. */
export interface FeatureModule {
  name: string;
  routes?: (routes: Routes) => void;
  sockets?: (sockets: Sockets) => void;
  workers?: readonly WorkerDefinition[];
  sweeps?: readonly Sweep[];
  reactions?: readonly Reaction[];
  /** Ends what the feature itself keeps running (threads), when its doors are shut and its work is done. */
  stop?: () => Promise<void>;
}
