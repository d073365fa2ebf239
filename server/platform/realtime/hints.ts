import { hkdfSync } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../clock/index.ts';
import type { Config } from '../config/index.ts';
import { createCursorSealer, newId } from '../crypto/index.ts';
import type { Log } from '../logging/index.ts';
import type { RedisConnections } from '../redis/index.ts';

type Schema = z.ZodType;

/** A message between processes: ids of what changed. The receiver reads the store and pushes; content is never sent. */
export interface HintSpec<P extends Schema> {
  name: string;
  payload: P;
}

export function hint<P extends Schema>(spec: HintSpec<P>): HintSpec<P> {
  return spec;
}

/** Hints between the processes of one installation. Nothing may depend on the arrival of one. */
export interface Hints {
  /** To the other processes; to none where there is one process, or while Redis is away. */
  publish<P extends Schema>(spec: HintSpec<P>, payload: z.input<P>): void;
  /** Handles a hint of another process. A second handler of one hint replaces the first. */
  on<P extends Schema>(spec: HintSpec<P>, handler: (payload: z.output<P>) => Promise<void> | void): void;
}

const envelope = z.strictObject({ from: z.string(), name: z.string(), payload: z.unknown() });

interface HintsInput {
  config: Config;
  clock: Clock;
  redis: RedisConnections;
  log: Log;
}

/**
 * Publishes hints on one channel of Redis, sealed: a reader of Redis learns from them neither who talks to whom nor who is shown a help
 * card, and one that was not sealed here is ignored (S5).
 */
export function createHints({ config, clock, redis, log }: HintsInput): Hints {
  const key = Buffer.from(hkdfSync('sha256', config.keys.token, '', 'kith hints', 32));
  const sealer = createCursorSealer({ key, clock });
  const channel = `${redis.prefix}:hints`;
  const self = newId();
  const handlers = new Map<string, (payload: unknown) => Promise<void>>();

  /** Handles a hint of another process; one's own come back too and are ignored. */
  async function receive(text: string): Promise<void> {
    const { from, name, payload } = sealer.open(text, envelope);
    if (from !== self) await handlers.get(name)?.(payload);
  }

  if (config.severalProcesses) {
    const subscriber = redis.open();
    subscriber.on('message', (_channel, text: string) => {
      receive(text).catch((error: unknown) => log.warn({ error }, 'hint failed'));
    });
    void subscriber.subscribe(channel).catch(() => undefined);
  }

  return {
    publish({ name, payload: schema }, payload) {
      if (!config.severalProcesses) return;
      const sealed = sealer.seal({ from: self, name, payload: schema.parse(payload) });
      redis.fast.publish(channel, sealed).catch(() => undefined);
    },
    on({ name, payload: schema }, handler) {
      handlers.set(name, async (payload) => handler(schema.parse(payload)));
    },
  };
}
