import type { Doc } from './values.ts';

/** What a transaction has written to one document and how the log will say so. */
export interface Pending {
  readonly doc: Doc | null;
  readonly logged: Uint8Array;
}

/** A unique key an open transaction has taken for a document. */
export interface Claim {
  readonly txn: Transaction;
  readonly id: string;
}

/** A collection, as far as a transaction needs it. */
interface Participant {
  readonly indexes: ReadonlyMap<string, { readonly claims: Map<string, Claim> }>;
  commit(txn: Transaction, at: number): void;
  release(txn: Transaction): void;
}

/** A multi-document transaction: reads the snapshot `snapshot` plus its own writes, which nobody else sees. */
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

/** Thrown by a write outside transactions that meets an open transaction's lock: it waits and tries again. */
export class Blocked extends Error {
  readonly by: Transaction;

  constructor(by: Transaction) {
    super('blocked by a transaction');
    this.by = by;
  }
}
