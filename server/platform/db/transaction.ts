import { AsyncLocalStorage } from 'node:async_hooks';
import mongoose from 'mongoose';

type Effect = () => void;

/** What the running attempt wants done once it is committed. */
const running = new AsyncLocalStorage<{ effects: Effect[] }>();

/**
 * Runs `fn` in one MongoDB transaction (snapshot reads, majority commit); every mongoose call inside joins it.
 * After a write conflict `fn` runs again from the start, so it must have no outside effect and no `Promise.all`:
 * use `afterCommit`. A call inside another joins the outer transaction.
 */
export async function inTransaction<T>(fn: () => Promise<T>): Promise<T> {
  if (running.getStore()) return fn();
  let effects: Effect[] = [];
  const result = await mongoose.connection.transaction(
    () => {
      effects = [];
      return running.run({ effects }, fn);
    },
    { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } },
  );
  for (const effect of effects) haveEffect(effect);
  return result;
}

/** What is committed is done: an effect that fails must not make it look undone. */
function haveEffect(effect: Effect): void {
  try {
    effect();
  } catch (error) {
    process.emitWarning(
      `an effect after a commit failed: ${error instanceof Error ? error.name : 'unknown'}`,
    );
  }
}

/** Runs `effect` when the surrounding transaction has committed, at once when there is none; never when it fails. */
export function afterCommit(effect: Effect): void {
  const attempt = running.getStore();
  if (attempt) attempt.effects.push(effect);
  else effect();
}

export function isInTransaction(): boolean {
  return running.getStore() !== undefined;
}
