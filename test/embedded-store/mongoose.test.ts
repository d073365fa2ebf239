import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openEmbeddedStore } from '../../scripts/embedded-store/embeddedStore.ts';
import type { EmbeddedStore } from '../../scripts/embedded-store/embeddedStore.ts';

let store: EmbeddedStore;
let connection: mongoose.Connection;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-mongoose-'));
  store = await openEmbeddedStore({ dataDir: folder, sync: false, sweepMs: 50, transactionLifetimeMs: 300 });
  connection = await mongoose.createConnection(store.uri).asPromise();
});

afterAll(async () => {
  await connection.close();
  await store.stop();
  await rm(folder, { recursive: true });
});

interface Person {
  _id: string;
  email: string;
  age?: number;
  friends: string[];
  createdAt?: Date;
  updatedAt?: Date;
}

function people(name: string): mongoose.Model<Person> {
  const fields = {
    _id: { type: String, required: true },
    email: { type: String, required: true },
    age: Number,
    friends: [{ type: String, ref: name }],
  };
  const schema = new mongoose.Schema<Person>(fields, {
    timestamps: true,
    optimisticConcurrency: true,
    collection: name,
  });
  schema.index({ email: 1 }, { unique: true });
  schema.index({ age: -1, _id: 1 });
  return connection.model<Person>(name, schema);
}

test('indexes are made, found the same again, and dropped when the schema drops them', async () => {
  const model = people('indexed');
  await model.createCollection();
  await model.createIndexes();
  expect(await model.syncIndexes()).toEqual([]);
  expect((await connection.collection('indexed').indexes()).map(({ name }) => name)).toEqual([
    '_id_',
    'email_1',
    'age_-1__id_1',
  ]);
  await connection.collection('indexed').createIndex({ extra: 1 });
  expect(await model.syncIndexes()).toEqual(['extra_1']);
});

test('timestamps, defaults, casting, lean reads and populate', async () => {
  const model = people('people');
  await model.init();
  await model.create([
    { _id: 'a', email: 'a@x', age: 3, friends: [] },
    { _id: 'b', email: 'b@x', age: 5, friends: ['a'] },
  ]);
  const lean = await model
    .find({ age: { $gte: 3 } })
    .sort({ age: -1 })
    .select('email')
    .lean();
  expect(lean).toEqual([
    { _id: 'b', email: 'b@x' },
    { _id: 'a', email: 'a@x' },
  ]);
  const before = await model.findById('a').lean();
  const after = await model
    .findOneAndUpdate({ _id: 'a' }, { $inc: { age: 1 } }, { returnDocument: 'after' })
    .lean();
  expect(after).toMatchObject({ age: 4, createdAt: before?.createdAt });
  expect(after?.updatedAt?.getTime()).toBeGreaterThanOrEqual(before?.updatedAt?.getTime() ?? Infinity);
  const populated = await model.findById('b').populate<{ friends: Person[] }>('friends').lean();
  expect(populated?.friends[0]?.email).toBe('a@x');
  await expect(model.create({ _id: 'c', email: 'a@x' })).rejects.toMatchObject({
    code: 11000,
    keyValue: { email: 'a@x' },
  });
});

test('optimistic concurrency: the second to save is told', async () => {
  const model = people('careful');
  await model.create({ _id: 'a', email: 'a@x' });
  const [first, second] = [await model.findById('a'), await model.findById('a')];
  first?.set({ age: 1 });
  await first?.save();
  second?.set({ age: 2 });
  await expect(second?.save()).rejects.toBeInstanceOf(mongoose.Error.VersionError);
});

test('connection.transaction commits, undoes, and runs a body again after a conflict', async () => {
  const model = people('moved');
  await model.create({ _id: 'a', email: 'a@x', age: 0 });
  let bodies = 0;
  const older = () =>
    connection.transaction(async (session) => {
      bodies++;
      const found = await model.findById('a').session(session);
      found?.set({ age: (found.age ?? 0) + 1 });
      await found?.save({ session });
      await model.create([{ _id: `log-${bodies}`, email: `${bodies}@x` }], { session });
    });
  await Promise.all([older(), older(), older(), older()]);
  expect((await model.findById('a').lean())?.age).toBe(4);
  expect(await model.countDocuments()).toBe(5); // one per committed body: what failed bodies wrote is gone
  expect(bodies).toBeGreaterThan(4);
  const failing = connection.transaction(async (session) => {
    await model.deleteOne({ _id: 'a' }, { session });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await model.countDocuments({ _id: 'a' })).toBe(1);
});

test('bulkWrite and insertMany, ordered and not', async () => {
  const model = people('bulk');
  await model.init();
  const result = await model.bulkWrite([
    { insertOne: { document: { _id: 'a', email: 'a@x', friends: [] } } },
    { updateOne: { filter: { _id: 'a' }, update: { $set: { age: 1 } } } },
    { updateOne: { filter: { _id: 'b' }, update: { $set: { email: 'b@x' } }, upsert: true } },
    { deleteOne: { filter: { _id: 'none' } } },
  ]);
  expect(result).toMatchObject({ insertedCount: 1, modifiedCount: 1, upsertedCount: 1, deletedCount: 0 });
  const repeats = [
    { _id: 'c', email: 'c@x', friends: [] },
    { _id: 'd', email: 'a@x', friends: [] },
    { _id: 'e', email: 'e@x', friends: [] },
  ];
  await expect(model.insertMany(repeats, { ordered: false })).rejects.toMatchObject({ code: 11000 });
  expect(await model.countDocuments()).toBe(4);
});

test('aggregation with $match on an index and $group', async () => {
  const model = people('summed');
  await model.init();
  await model.create([
    { _id: 'a', email: 'a@x', age: 2, friends: ['b'] },
    { _id: 'b', email: 'b@x', age: 2, friends: [] },
    { _id: 'c', email: 'c@x', age: 9, friends: ['a', 'b'] },
  ]);
  const rows = await model.aggregate([
    { $match: { age: { $lt: 10 } } },
    { $group: { _id: '$age', people: { $sum: 1 }, first: { $min: '$email' } } },
    { $sort: { _id: 1 } },
  ]);
  expect(rows).toEqual([
    { _id: 2, people: 2, first: 'a@x' },
    { _id: 9, people: 1, first: 'c@x' },
  ]);
});

test('TTL indexes remove what has passed, and nothing else', async () => {
  const schema = new mongoose.Schema(
    { _id: String, at: Date },
    { collection: 'expiring', versionKey: false },
  );
  schema.index({ at: -1 }, { expireAfterSeconds: 60 });
  const model = connection.model('expiring', schema);
  await model.init();
  const ago = (seconds: number) => new Date(Date.now() - seconds * 1000);
  await model.create([{ _id: 'old', at: ago(61) }, { _id: 'young', at: ago(50) }, { _id: 'none' }]);
  await vi.waitFor(async () => expect(await model.countDocuments()).toBe(2), { timeout: 20_000 });
  expect((await model.find().sort({ _id: 1 }).lean()).map(({ _id }) => _id)).toEqual(['none', 'young']);
});

test('a transaction open too long is undone, and says so', async () => {
  const model = people('slow');
  await model.create({ _id: 'a', email: 'a@x', age: 0 });
  await connection.withSession(async (session) => {
    session.startTransaction();
    await model.updateOne({ _id: 'a' }, { $set: { age: 9 } }, { session });
    // Waits for the transaction's end, which comes by itself.
    expect(await model.updateOne({ _id: 'a' }, { $inc: { age: 1 } })).toMatchObject({ modifiedCount: 1 });
    await expect(session.commitTransaction()).rejects.toMatchObject({ code: 251 });
  });
  expect((await model.findById('a').lean())?.age).toBe(1);
});
