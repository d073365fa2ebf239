import type { z } from 'zod';

/** Something that happened, published to other features with the transaction in which it happened. */
export interface EventContract<S extends z.ZodType> {
  /** Past tense: `case.decided`. */
  name: string;
  version: number;
  /** Ids and small facts; never words that people wrote. */
  payload: S;
}

export function defineEvent<S extends z.ZodType>(
  name: string,
  version: number,
  payload: S,
): EventContract<S> {
  return {
    name,
    version,
    payload,
  };
}

/** What a feature does when another publishes. */
export interface Reaction {
  /** Unique: `moderation.tellReporter`. */
  name: string;
  event: string;
  version: number;
  run(payload: unknown, meta: EventMeta): Promise<void>;
}

/** What a reaction is given besides the payload. */
export interface EventMeta {
  eventId: string;
  happenedAt: Date;
}

interface ReactionInput<S extends z.ZodType> {
  name: string;
  event: EventContract<S>;
  /**
   * Runs in one transaction with the mark that this event was handled, so that its effects in the store happen exactly once. Effects outside
   * the store go through `afterCommit` and must be idempotent.
   */
  run: (payload: z.output<S>, meta: EventMeta) => Promise<void>;
}

export function defineReaction<S extends z.ZodType>({ name, event, run }: ReactionInput<S>): Reaction {
  return {
    name,
    event: event.name,
    version: event.version,
    run: (payload, meta) => run(event.payload.parse(payload), meta),
  };
}
