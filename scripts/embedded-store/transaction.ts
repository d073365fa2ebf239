import type { Doc } from './values.ts';

/** An uncommitted write to one document (null: removed), and its log entry. */
export interface Pending {
  readonly doc: Doc | null;
  readonly logged: Uint8Array;
}

/** A unique key that an open transaction has written for a document. */
export interface Claim {
  readonly txn: Transaction;
  readonly id: string;
}

/** The part of a collection that a transaction uses. */
interface Participant {
  readonly indexes: ReadonlyMap<string, { readonly claims: Map<string, Claim> }>;
  commit(txn: Transaction, at: number): void;
  release(txn: Transaction): void;
}

/** A multi-document transaction. It reads the snapshot plus its own writes, which others see after the commit. */
export class Transaction {
  readonly snapshot: number;
  readonly startedAt: number;
  readonly writes = new Map<Participant, Map<string, Pending>>();
  state: 'open' | 'committed' | 'aborted' = 'open';
  readonly ended: Promise<void>;
  private resolveEnded: () => void = () => undefined;

  constructor(snapshot: number, startedAt: number) {
    this.snapshot = snapshot;
    this.startedAt = startedAt;
    this.ended = new Promise((resolve) => {
      this.resolveEnded = resolve;
    });
  }

  close(state: 'committed' | 'aborted'): void {
    this.state = state;
    this.resolveEnded();
  }
}

/** Thrown when a write outside transactions needs a lock of an open transaction; the caller waits and retries. */
export class Blocked extends Error {
  readonly by: Transaction;

  constructor(by: Transaction) {
    super('blocked by a transaction');
    this.by = by;
  }
}
