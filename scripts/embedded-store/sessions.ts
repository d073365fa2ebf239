import { StoreError } from './errors.ts';
import { orderedKey } from './orderedKey.ts';
import { isDoc } from './values.ts';
import type { Store } from './store.ts';
import type { Transaction } from './transaction.ts';
import type { Doc } from './values.ts';

const IDLE_MS = 30 * 60_000; // MongoDB's localLogicalSessionTimeoutMinutes

/** A session of a driver: the number of its last transaction or retryable write, and its transaction or reply. */
export class DriverSession {
  number = -1;
  txn: Transaction | undefined;
  usedAt = 0;
  private answer: Promise<Doc> | undefined;
  private readonly store: Store;

  constructor(store: Store) {
    this.store = store;
  }

  /**
   * The transaction with this number; `starts` begins it.
   * @throws {StoreError} ConflictingOperationInProgress, TransactionTooOld, TransactionCommitted or NoSuchTransaction
   */
  transaction(number: number, command: { starts: boolean; ends: boolean; now: number }): Transaction {
    this.assertNotOld(number);
    if (command.starts) {
      if (this.number === number) {
        throw new StoreError('ConflictingOperationInProgress', `Transaction ${number} already in progress`);
      }
      this.reset(number);
      this.txn = this.store.begin(command.now);
    }
    const { txn } = this;
    if (!txn || this.number !== number) throw noSuchTransaction(number);
    if (!command.ends && txn.state === 'committed') {
      throw new StoreError('TransactionCommitted', `Transaction ${number} has been committed.`);
    }
    if (!command.ends && txn.state === 'aborted') throw noSuchTransaction(number);
    return txn;
  }

  /** Runs a retryable write once: a retry with the same number gets the same reply (spec: "Retryable Writes"). */
  async once(number: number, run: () => Promise<Doc>): Promise<Doc> {
    this.assertNotOld(number);
    if (this.number === number && this.answer) return this.answer;
    this.reset(number);
    const answer = run();
    this.answer = answer;
    answer.catch(() => {
      if (this.answer === answer) this.answer = undefined;
    });
    return answer;
  }

  reset(number: number): void {
    if (this.txn) this.store.abort(this.txn);
    this.txn = undefined;
    this.answer = undefined;
    this.number = number;
  }

  private assertNotOld(number: number): void {
    if (number >= this.number) return;
    throw new StoreError(
      'TransactionTooOld',
      `A newer transaction than ${number} has already started: ${this.number}`,
    );
  }
}

const noSuchTransaction = (number: number) =>
  new StoreError(
    'NoSuchTransaction',
    `Given transaction number ${number} does not match any in-progress transactions.`,
  );

/** All sessions, by the id that drivers send as `lsid`. */
export class Sessions {
  private readonly byId = new Map<string, DriverSession>();
  private readonly store: Store;

  constructor(store: Store) {
    this.store = store;
  }

  of(lsid: unknown, now: number): DriverSession | undefined {
    if (!isDoc(lsid)) return undefined;
    const key = orderedKey(lsid['id']);
    const session = this.byId.get(key) ?? new DriverSession(this.store);
    session.usedAt = now;
    this.byId.set(key, session);
    return session;
  }

  end(id: unknown): void {
    const key = orderedKey(id);
    this.byId.get(key)?.reset(Infinity);
    this.byId.delete(key);
  }

  endIdle(now: number): void {
    for (const [key, session] of this.byId) {
      if (now - session.usedAt < IDLE_MS) continue;
      session.reset(Infinity);
      this.byId.delete(key);
    }
  }
}
