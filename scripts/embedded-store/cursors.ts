import { calculateObjectSize, Long } from 'bson';
import { StoreError } from './errors.ts';
import type { Transaction } from './transaction.ts';
import type { Doc } from './values.ts';

const FIRST_BATCH = 101; // manual: "Cursor Batches"
const MAX_BATCH_BYTES = 16 * 1024 * 1024;
const IDLE_MS = 10 * 60_000; // MongoDB's cursorTimeoutMillis

interface Cursor {
  readonly namespace: string;
  readonly docs: readonly Doc[];
  readonly txn: Transaction | undefined;
  position: number;
  usedAt: number;
}

/** Open cursors. Each holds its result as of the time it was opened. */
export class Cursors {
  private readonly open = new Map<string, Cursor>();
  private nextId = Math.floor(Math.random() * 2 ** 31) * 2 ** 20;

  /** The first batch of a result; `single` closes the cursor even if documents are left. */
  start(answer: {
    namespace: string;
    docs: readonly Doc[];
    batchSize: number | undefined;
    txn?: Transaction | undefined;
    single?: boolean;
  }): Doc {
    const { namespace, docs, batchSize = FIRST_BATCH, txn, single = false } = answer;
    const cursor = { namespace, docs, txn, position: 0, usedAt: Date.now() };
    const firstBatch = nextBatch(cursor, batchSize);
    const done = single || cursor.position >= docs.length;
    const id = done ? 0 : ++this.nextId;
    if (!done) this.open.set(String(id), cursor);
    return { cursor: { id: Long.fromNumber(id), ns: namespace, firstBatch } };
  }

  /** @throws {StoreError} CursorNotFound when it is closed, timed out, or belongs to another transaction. */
  more(id: number, batchSize: number | undefined, txn: Transaction | undefined): Doc {
    const cursor = this.open.get(String(id));
    if (!cursor || cursor.txn !== txn) throw new StoreError('CursorNotFound', `cursor id ${id} not found`);
    cursor.usedAt = Date.now();
    const batch = nextBatch(cursor, batchSize ?? Infinity);
    const done = cursor.position >= cursor.docs.length;
    if (done) this.open.delete(String(id));
    return { cursor: { id: Long.fromNumber(done ? 0 : id), ns: cursor.namespace, nextBatch: batch } };
  }

  close(id: number): boolean {
    return this.open.delete(String(id));
  }

  closeIdle(now: number): void {
    for (const [id, cursor] of this.open) {
      const orphaned = cursor.txn !== undefined && cursor.txn.state !== 'open';
      if (orphaned || now - cursor.usedAt > IDLE_MS) this.open.delete(id);
    }
  }
}

function nextBatch(cursor: Cursor, batchSize: number): readonly Doc[] {
  const from = cursor.position;
  let bytes = 0;
  while (cursor.position < cursor.docs.length && cursor.position - from < batchSize) {
    bytes += calculateObjectSize(cursor.docs[cursor.position]!);
    if (bytes > MAX_BATCH_BYTES && cursor.position > from) break;
    cursor.position++;
  }
  return cursor.docs.slice(from, cursor.position);
}
