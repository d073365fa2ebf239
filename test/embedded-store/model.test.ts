import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbeddedStore } from '../../scripts/embedded-store/embeddedStore.ts';
import type { EmbeddedStore } from '../../scripts/embedded-store/embeddedStore.ts';

interface Item {
  _id: number;
  key?: string;
  n: number;
}

let store: EmbeddedStore;
let client: mongoose.mongo.MongoClient;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-model-'));
  store = await openEmbeddedStore({ dataDir: folder, sync: false });
  client = await mongoose.mongo.MongoClient.connect(store.uri);
});

afterAll(async () => {
  await client.close();
  await store.stop();
  await rm(folder, { recursive: true });
});

const id = fc.integer({ min: 0, max: 5 });
const key = fc.constantFrom('x', 'y', 'z');
const operation = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), id, key, n: id }),
  fc.record({ kind: fc.constant('insertBare' as const), id, n: id }),
  fc.record({ kind: fc.constant('setKey' as const), id, key }),
  fc.record({ kind: fc.constant('add' as const), from: id, by: id }),
  fc.record({ kind: fc.constant('upsert' as const), id, n: id }),
  fc.record({ kind: fc.constant('remove' as const), from: id }),
);
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;
const step = fc.record({
  operations: fc.array(operation, { maxLength: 5 }),
  commits: fc.boolean(),
  inTransaction: fc.boolean(),
});

/** The same operation on a plain map. @returns whether it breaks the unique key. */
function applyToModel(model: Map<number, Item>, op: Operation): 'done' | 'duplicate' {
  const taken = (wanted: string, by: number) =>
    [...model.values()].some((i) => i.key === wanted && i._id !== by);
  switch (op.kind) {
    case 'insert':
      if (model.has(op.id) || taken(op.key, op.id)) return 'duplicate';
      model.set(op.id, { _id: op.id, key: op.key, n: op.n });
      return 'done';
    case 'insertBare':
      if (model.has(op.id)) return 'duplicate';
      model.set(op.id, { _id: op.id, n: op.n });
      return 'done';
    case 'setKey': {
      const item = model.get(op.id);
      if (item && taken(op.key, op.id)) return 'duplicate';
      if (item) model.set(op.id, { ...item, key: op.key });
      return 'done';
    }
    case 'add':
      for (const item of model.values())
        if (item.n >= op.from) model.set(item._id, { ...item, n: item.n + op.by });
      return 'done';
    case 'upsert':
      model.set(op.id, { ...(model.get(op.id) ?? { _id: op.id }), n: op.n });
      return 'done';
    case 'remove':
      for (const item of [...model.values()]) if (item.n === op.from) model.delete(item._id);
      return 'done';
  }
}

async function applyToStore(
  items: mongoose.mongo.Collection<Item>,
  op: Operation,
  session?: mongoose.mongo.ClientSession,
) {
  const options = session ? { session } : {};
  const work = {
    insert: () => op.kind === 'insert' && items.insertOne({ _id: op.id, key: op.key, n: op.n }, options),
    insertBare: () => op.kind === 'insertBare' && items.insertOne({ _id: op.id, n: op.n }, options),
    setKey: () => op.kind === 'setKey' && items.updateOne({ _id: op.id }, { $set: { key: op.key } }, options),
    add: () =>
      op.kind === 'add' && items.updateMany({ n: { $gte: op.from } }, { $inc: { n: op.by } }, options),
    upsert: () =>
      op.kind === 'upsert' &&
      items.updateOne({ _id: op.id }, { $set: { n: op.n } }, { ...options, upsert: true }),
    remove: () => op.kind === 'remove' && items.deleteMany({ n: op.from }, options),
  };
  try {
    await work[op.kind]();
    return 'done';
  } catch (error) {
    expect(error).toMatchObject({ code: 11000 });
    return 'duplicate';
  }
}

test('random operations, alone and in transactions, give what a plain map gives', async () => {
  let number = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
      const items = client.db('model').collection<Item>(`items${number++}`);
      await items.createIndex({ key: 1 }, { unique: true, sparse: true });
      await items.createIndex({ n: 1 });
      let model = new Map<number, Item>();
      for (const { operations, commits, inTransaction } of steps) {
        if (!inTransaction) {
          for (const op of operations) expect(await applyToStore(items, op)).toBe(applyToModel(model, op));
        } else {
          model = await asTransaction(items, model, { operations, commits });
        }
        const expected = [...model.values()].sort((a, b) => a.n - b.n || a._id - b._id);
        expect(
          await items
            .find({ n: { $gte: 0 } })
            .sort({ n: 1, _id: 1 })
            .toArray(),
        ).toEqual(expected);
        for (const wanted of ['x', 'y', 'z']) {
          expect(await items.findOne({ key: wanted })).toEqual(
            expected.find((item) => item.key === wanted) ?? null,
          );
        }
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);

/** A refused operation ends the transaction: nothing of it stays. */
async function asTransaction(
  items: mongoose.mongo.Collection<Item>,
  before: Map<number, Item>,
  { operations, commits }: { operations: readonly Operation[]; commits: boolean },
): Promise<Map<number, Item>> {
  const after = new Map(before);
  return client.withSession(async (session) => {
    session.startTransaction();
    for (const op of operations) {
      const outcome = applyToModel(after, op);
      expect(await applyToStore(items, op, session)).toBe(outcome);
      if (outcome === 'duplicate') {
        await session.abortTransaction();
        return before;
      }
      const seen = await items.find({}, { session }).sort({ _id: 1 }).toArray();
      expect(seen).toEqual([...after.values()].sort((a, b) => a._id - b._id));
      expect((await items.find({}).toArray()).length).toBe(before.size);
    }
    if (commits) await session.commitTransaction();
    else await session.abortTransaction();
    return commits ? after : before;
  });
}

test('concurrent transfers keep their sum, and every snapshot adds up', async () => {
  const [accounts, amount, each] = [8, 100, 12];
  const items = client.db('model').collection<Item>('accounts');
  const ledger = client.db('model').collection<{ _id: string; key: number }>('ledger');
  await ledger.createIndex({ key: 1 }, { unique: true });
  await items.insertMany(Array.from({ length: accounts }, (_, _id) => ({ _id, n: amount })));
  let bodies = 0;
  let repeats = 0;
  const random = (below: number) => Math.floor(Math.random() * below);
  const transfer = (name: string) =>
    client.withSession((session) =>
      session.withTransaction(async () => {
        bodies++;
        const [from, to] = [random(accounts), random(accounts)];
        const there = await items.findOne({ _id: from }, { session });
        await items.updateOne({ _id: from }, { $set: { n: (there?.n ?? 0) - 1 } }, { session });
        await ledger.insertOne({ _id: name, key: random(60) }, { session });
        await items.updateOne({ _id: to }, { $inc: { n: 1 } }, { session });
      }),
    );
  const writer = async (_: unknown, w: number) => {
    for (let i = 0; i < each; i++) {
      await transfer(`${w}-${i}`).catch((error: unknown) => {
        expect(error).toMatchObject({ code: 11000 });
        repeats++;
      });
    }
  };
  const reader = async () => {
    for (let i = 0; i < 20; i++) {
      const sum = await client.withSession((session) =>
        session.withTransaction(async () => {
          let total = 0;
          for (let _id = 0; _id < accounts; _id++)
            total += (await items.findOne({ _id }, { session }))?.n ?? 0;
          return total;
        }),
      );
      expect(sum).toBe(accounts * amount);
    }
  };
  await Promise.all([...Array.from({ length: 10 }, writer), reader(), reader()]);
  const all = await items.find().toArray();
  expect(all.reduce((sum, { n }) => sum + n, 0)).toBe(accounts * amount);
  expect(await ledger.countDocuments()).toBe(10 * each - repeats);
  expect(repeats).toBeGreaterThan(0);
  expect(bodies).toBeGreaterThan(10 * each);
}, 60_000);
