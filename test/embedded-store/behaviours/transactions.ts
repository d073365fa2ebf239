import type { mongo } from 'mongoose';
import { add, does } from './behaviour.ts';
import type { Behaviour, Collection, Doc } from './behaviour.ts';

const plus = (n: number): Doc => ({ $inc: { n } });

/** Runs `work` in an open transaction over two documents with `n: 0`; `commit` ends it. */
const inside = (
  work: (c: Collection, session: mongo.ClientSession) => Promise<unknown>,
): Behaviour['run'] => {
  return async (c, db) => {
    await c.createIndex({ key: 1 }, { unique: true, sparse: true });
    await add(c, { n: 0 }, { n: 0 });
    return db.client.withSession(async (session) => {
      session.startTransaction();
      try {
        return await work(c, session);
      } finally {
        if (session.inTransaction()) await session.abortTransaction().catch(() => undefined);
      }
    });
  };
};
const nOf = async (c: Collection, _id: number, session?: mongo.ClientSession) =>
  (await c.findOne({ _id }, session ? { session } : {}))?.['n'];
const code = (thrown: unknown) => (thrown instanceof Error && 'code' in thrown ? thrown.code : thrown);
const CONFLICT = { code: 112, errorLabels: ['TransientTransactionError'] };

// prettier-ignore
export const TRANSACTIONS: Behaviour[] = [
  does('core/transactions', 'sees its own writes, others do not before it commits', inside(async (c, session) => {
    await c.updateOne({ _id: 0 }, { $set: { n: 5 } }, { session });
    await c.insertOne({ _id: 9, n: 9 }, { session });
    const before = [await nOf(c, 0, session), await nOf(c, 0), await nOf(c, 9)];
    await session.commitTransaction();
    return [...before, await nOf(c, 0), await nOf(c, 9)];
  }), { gives: [5, 0, undefined, 5, 9] }),
  does('core/transactions', 'aborted, it was never there', inside(async (c, session) => {
    await c.deleteOne({ _id: 0 }, { session });
    await c.insertOne({ _id: 9, n: 9 }, { session });
    await session.abortTransaction();
    return [await nOf(c, 0), await nOf(c, 9)];
  }), { gives: [0, undefined] }),
  does('reference/read-concern-snapshot', 'reads the snapshot of its first operation', inside(async (c, session) => {
    await nOf(c, 0, session);
    await c.updateOne({ _id: 1 }, { $set: { n: 7 } });
    await c.deleteOne({ _id: 0 });
    await c.insertOne({ _id: 9, n: 7 });
    const seen = await c.find({ n: { $gte: 0 } }, { session }).sort({ _id: 1 }).toArray();
    return seen.map(({ _id, n }) => [_id, n]);
  }), { gives: [[0, 0], [1, 0]] }),
  does('core/transactions-production-consideration', 'two transactions, one document: a transient conflict', inside(async (c, session) => {
    await nOf(c, 0, session);
    await c.updateOne({ _id: 0 }, plus(1));
    await c.updateOne({ _id: 0 }, plus(1), { session });
  }), { fails: CONFLICT }),
  does('core/transactions-production-consideration', 'a write outside waits for the transaction', inside(async (c, session) => {
    await c.updateOne({ _id: 0 }, plus(1), { session });
    const outside = c.updateOne({ _id: 0 }, plus(10));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await session.commitTransaction();
    await outside;
    return nOf(c, 0);
  }), { gives: 11 }),
  does('core/index-unique', 'a key raced by a transaction is given once', inside(async (c, session) => {
    await c.insertOne({ _id: 5, key: 'k' }, { session });
    const outside = c.insertOne({ _id: 6, key: 'k' }).catch(code);
    await session.commitTransaction();
    return [await outside, await c.countDocuments({ key: 'k' })];
  }), { gives: [11000, 1] }),
  does('core/transactions', 'an error ends it', inside(async (c, session) => {
    await c.insertOne({ _id: 5, key: 'k' }, { session });
    const repeat = await c.insertOne({ _id: 6, key: 'k' }, { session }).catch(code);
    const next = await c.insertOne({ _id: 7 }, { session }).catch(code);
    return [repeat, next, await c.countDocuments({ key: 'k' })];
  }), { gives: [11000, 251, 0] }),
  does('core/transactions-operations', 'not every command runs in one', inside(async (c, session) => c.estimatedDocumentCount({ session })), { fails: { code: 263 } }),
  does('spec: transactions-convenient-api', 'bodies are run again after a conflict, and nothing is lost', async (c, db) => {
    await add(c, { n: 0 });
    const once = () => db.client.withSession((session) => session.withTransaction(async () => {
      const n = Number(await nOf(c, 0, session));
      await c.updateOne({ _id: 0 }, { $set: { n: n + 1 } }, { session });
    }));
    await Promise.all(Array.from({ length: 8 }, once));
    return nOf(c, 0);
  }, { gives: 8 }),
  does('spec: retryable-writes', 'the same number again is the same answer, and an older one is refused', async (c, db) => {
    await add(c, { n: 0 });
    return db.client.withSession(async (session) => {
      const write = { update: c.collectionName, updates: [{ q: { _id: 0 }, u: plus(1) }], txnNumber: 1000n };
      const answers = [await db.command(write, { session }), await db.command(write, { session })].map(({ n }) => Number(n));
      return [...answers, await nOf(c, 0), await db.command({ ...write, txnNumber: 999n }, { session }).catch(code)];
    });
  }, { gives: [1, 1, 1, 225] }),
];
