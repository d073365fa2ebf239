import type { Clock } from './clock/index.ts';
import type { Config } from './config/index.ts';
import type { CursorSealer, Sealer, Tokens } from './crypto/index.ts';
import type { Events } from './events/index.ts';
import type { Limiter } from './limiter/index.ts';
import type { Log } from './logging/index.ts';
import type { Metrics } from './metrics/index.ts';
import type { Queues } from './queue/index.ts';
import type { Hints, Realtime } from './realtime/index.ts';

/** What every feature is given. */
export interface Platform {
  config: Config;
  clock: Clock;
  log: Log;
  sealer: Sealer;
  cursors: CursorSealer;
  tokens: Tokens;
  limiter: Limiter;
  queues: Pick<Queues, 'open'>;
  events: Events;
  realtime: Realtime;
  hints: Hints;
  metrics: Metrics;
}
