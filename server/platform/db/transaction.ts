import { AsyncLocalStorage } from 'node:async_hooks';
import mongoose from 'mongoose';

type Effect = () => void;

/** Effects that the running attempt has registered for after its commit. */
const running = new AsyncLocalStorage<{ effects: Effect[] }>();

/**
 * Runs `fn` in one MongoDB transaction (snapshot reads, majority commit), which every mongoose call inside joins. After a write conflict
 * `fn` runs again from the start: it must have no effect outside the store (use `afterCommit`), and no `Promise.all`. A nested call joins the
 * outer transaction.
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
  for (const effect of effects) runEffect(effect);
  return result;
}

/** A failing effect must not make the committed transaction look failed: warn only. */
function runEffect(effect: Effect): void {
  try {
    effect();
  } catch (error) {
    process.emitWarning(`effect after commit failed: ${error instanceof Error ? error.name : 'unknown'}`);
  }
}

/** Runs `effect` after the running transaction has committed, at once without one, and never when it fails. */
export function afterCommit(effect: Effect): void {
  const attempt = running.getStore();
  if (attempt) attempt.effects.push(effect);
  else effect();
}

/** Whether a transaction is running. */
export function isInTransaction(): boolean {
  return running.getStore() !== undefined;
}
