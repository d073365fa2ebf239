import { createHmac } from 'node:crypto';
import { pino } from 'pino';
import type { Logger } from 'pino';
import type { Clock } from '../clock/index.ts';
import type { Config } from '../config/index.ts';
import { describeError } from './describeError.ts';

/** Logs carry keyed hashes of ids, and no id, alias, path, address or written words (R48). */
export interface Log {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
  child(facts: object): Log;
  /** A keyed hash of an id (`account:9f2c…`), the same for one day; it changes at midnight UTC. */
  ref(kind: string, id: string): string;
}

export interface LogDestination {
  write(line: string): void;
}

interface LoggerInput {
  config: Pick<Config, 'logLevel'> & { keys: Pick<Config['keys'], 'log'> };
  clock: Clock;
  /** Where lines go; standard output by default. */
  destination?: LogDestination;
}

/** Writes JSON lines. `describeError` reduces an `error` field to what holds no personal data. */
export function createLogger({ config, clock, destination }: LoggerInput): Log {
  const options = {
    level: config.logLevel,
    base: null,
    timestamp: () => `,"time":"${clock.now().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { error: describeError },
  };
  /** A pseudonym of an id for log lines: the same through one UTC day, and another on the next. */
  const ref = (kind: string, id: string) => {
    const day = clock.now().toISOString().slice(0, 10);
    const hash = createHmac('sha256', config.keys.log).update(`${day} ${kind} ${id}`).digest('base64url');
    return `${kind}:${hash.slice(0, 12)}`;
  };
  return wrap(destination ? pino(options, destination) : pino(options), ref);
}

/** The interface of Kith's log over a logger of pino. */
function wrap(logger: Logger, ref: Log['ref']): Log {
  return {
    debug: (facts, message) => logger.debug(facts, message),
    info: (facts, message) => logger.info(facts, message),
    warn: (facts, message) => logger.warn(facts, message),
    error: (facts, message) => logger.error(facts, message),
    child: (facts) => wrap(logger.child(facts), ref),
    ref,
  };
}
