import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decimal128, Long, MaxKey, MinKey, Timestamp } from 'bson';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openEmbeddedStore } from '../../scripts/embedded-store/embeddedStore.ts';
import type { EmbeddedStore } from '../../scripts/embedded-store/embeddedStore.ts';

type Doc = Record<string, unknown>;

const COMMAND_NOT_FOUND = 59;
const NOT_IMPLEMENTED = 238;
const replySchema = z.object({
  writeErrors: z.array(z.object({ code: z.number(), errmsg: z.string() })).default([]),
});

const find = (filter: Doc, rest: Doc = {}): Doc => ({ find: 'c', filter, ...rest });
const update = (u: unknown, rest: Doc = {}): Doc => ({ update: 'c', updates: [{ q: {}, u, ...rest }] });
const pipeline = (...stages: Doc[]): Doc => ({ aggregate: 'c', pipeline: stages, cursor: {} });
const compute = (expression: unknown): Doc => pipeline({ $project: { x: expression } });
const index = (spec: Doc): Doc => ({ createIndexes: 'c', indexes: [{ name: 'i', key: { z: 1 }, ...spec }] });

/** What people might reach for, and the name the refusal must say. */
const REFUSED: readonly (readonly [string, Doc])[] = [
  ['mapReduce', { mapReduce: 'c', map: '', reduce: '', out: 'd' }],
  ['renameCollection', { renameCollection: 'x.c', to: 'x.d' }],
  ['collMod', { collMod: 'c', validator: {} }],
  ['bulkWrite', { bulkWrite: 1, ops: [], nsInfo: [] }],
  ['explain', { explain: { find: 'c' } }],
  ['createUser', { createUser: 'u', pwd: 'p', roles: [] }],
  ['validator', { create: 'd', validator: { a: 1 } }],
  ['capped', { create: 'd', capped: true, size: 100 }],
  ['viewOn', { create: 'd', viewOn: 'c', pipeline: [] }],
  ['timeseries', { create: 'd', timeseries: { timeField: 't' } }],
  ['collation', { create: 'd', collation: { locale: 'en' } }],
  ['$nor', find({ $nor: [{ a: 1 }] })],
  ['$expr', find({ $expr: { $eq: ['$a', 1] } })],
  ['$where', find({ $where: 'true' })],
  ['$text', find({ $text: { $search: 'x' } })],
  ['$jsonSchema', find({ $jsonSchema: {} })],
  ['$near', find({ a: { $near: [0, 0] } })],
  ['$geoWithin', find({ a: { $geoWithin: {} } })],
  ['$bitsAllSet', find({ a: { $bitsAllSet: 1 } })],
  ['$type', find({ a: { $type: 'string' } })],
  ['$all', find({ a: { $all: [1] } })],
  ['$size', find({ a: { $size: 1 } })],
  ['$mod', find({ a: { $mod: [2, 0] } })],
  ['collation', find({}, { collation: { locale: 'en', strength: 2 } })],
  ['hint', find({}, { hint: 'a_1' })],
  ['tailable', find({}, { tailable: true })],
  ['min', find({}, { min: { a: 1 } })],
  ['returnKey', find({}, { returnKey: true })],
  ['$meta', find({}, { sort: { a: { $meta: 'textScore' } } })],
  ['$slice', find({}, { projection: { a: { $slice: 1 } } })],
  ['$elemMatch', find({}, { projection: { a: { $elemMatch: { b: 1 } } } })],
  ['Decimal128', find({ a: Decimal128.fromString('1.5') })],
  ['$rename', update({ $rename: { a: 'b' } })],
  ['$bit', update({ $bit: { a: { and: 1 } } })],
  ['$currentDate', update({ $currentDate: { a: true } })],
  ['Decimal128', update({ $set: { a: Decimal128.fromString('1.5') } })],
  ['pipeline', update([{ $set: { a: 2 } }])],
  ["'$'", update({ $set: { 'a.$': 2 } })],
  ['$mul', update({ $mul: { a: 2 } })],
  ['$pop', update({ $pop: { a: 1 } })],
  ['$position', update({ $push: { b: { $each: [1], $position: 0 } } })],
  ['sort', update({ $set: { a: 2 } }, { sort: { a: 1 } })],
  ['collation', update({ $set: { a: 2 } }, { collation: { locale: 'en' } })],
  ['hint', { delete: 'c', deletes: [{ q: {}, limit: 0, hint: 'a_1' }] }],
  ['collation', { findAndModify: 'c', query: {}, remove: true, collation: { locale: 'en' } }],
  ['Long', { insert: 'c', documents: [{ _id: 9, a: Long.fromString('9007199254740993') }] }],
  ['Timestamp', { insert: 'c', documents: [{ _id: 9, a: new Timestamp({ t: 1, i: 1 }) }] }],
  ['MinKey', { insert: 'c', documents: [{ _id: 9, a: new MinKey() }] }],
  ['MaxKey', { insert: 'c', documents: [{ _id: 9, a: new MaxKey() }] }],
  ['regex', { insert: 'c', documents: [{ _id: 9, a: /x/ }] }],
  ['x.y', { insert: 'c', documents: [{ _id: 9, 'x.y': 1 }] }],
  ['encryptionInformation', { insert: 'c', documents: [{ _id: 9 }], encryptionInformation: {} }],
  ['text', index({ key: { z: 'text' } })],
  ['2dsphere', index({ key: { z: '2dsphere' } })],
  ['hashed', index({ key: { z: 'hashed' } })],
  ['$**', index({ key: { '$**': 1 } })],
  ['collation', index({ collation: { locale: 'en' } })],
  ['hidden', index({ hidden: true })],
  ['$out', pipeline({ $out: 'd' })],
  ['$merge', pipeline({ $merge: { into: 'd' } })],
  ['$graphLookup', pipeline({ $graphLookup: {} })],
  ['$setWindowFields', pipeline({ $setWindowFields: {} })],
  ['$unionWith', pipeline({ $unionWith: 'd' })],
  ['$bucket', pipeline({ $bucket: {} })],
  ['$sample', pipeline({ $sample: { size: 1 } })],
  ['$changeStream', pipeline({ $changeStream: {} })],
  ['$lookup', pipeline({ $lookup: {} })],
  ['$unwind', pipeline({ $unwind: '$a' })],
  ['$facet', pipeline({ $facet: {} })],
  ['$geoNear', pipeline({ $geoNear: {} })],
  ['$collStats', pipeline({ $collStats: {} })],
  ['$push', pipeline({ $group: { _id: null, x: { $push: '$a' } } })],
  ['$stdDevPop', pipeline({ $group: { _id: null, x: { $stdDevPop: '$a' } } })],
  ['$add', pipeline({ $group: { _id: { $add: [1, '$a'] } } })],
  ['$function', compute({ $function: { body: '', args: [], lang: 'js' } })],
  ['$regexMatch', compute({ $regexMatch: { input: '$a', regex: 'x' } })],
  ['$dateFromString', compute({ $dateFromString: { dateString: '2024' } })],
  ['$$NOW', pipeline({ $group: { _id: '$$NOW' } })],
  ['$dateTrunc', compute({ $dateTrunc: { date: '$a', unit: 'day' } })],
  [
    'atClusterTime',
    find({}, { readConcern: { level: 'snapshot', atClusterTime: new Timestamp({ t: 1, i: 1 }) } }),
  ],
];

let store: EmbeddedStore;
let client: mongoose.mongo.MongoClient;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-unsupported-'));
  store = await openEmbeddedStore({ dataDir: folder, sync: false, appendOnly: ['ledger'] });
  client = await mongoose.mongo.MongoClient.connect(store.uri);
  await client.db('x').collection<{ _id: number }>('c').insertOne({ _id: 1 });
});

afterAll(async () => {
  await client.close();
  await store.stop();
  await rm(folder, { recursive: true });
});

/** Everything the database says of itself. */
async function everything(): Promise<unknown> {
  const db = client.db('x');
  const names = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name).sort();
  return Promise.all(
    names.map(async (name) => ({
      name,
      docs: await db.collection(name).find().toArray(),
      indexes: await db.collection(name).indexes(),
    })),
  );
}

/** The refusal of a command, or of its first statement: code and message. */
async function refusal(command: Doc): Promise<{ code: unknown; message: string }> {
  try {
    const { writeErrors } = replySchema.parse(await client.db('x').command(command));
    return { code: writeErrors[0]?.code, message: writeErrors[0]?.errmsg ?? 'no error' };
  } catch (error) {
    if (error instanceof mongoose.mongo.MongoServerError) return { code: error.code, message: error.message };
    throw error;
  }
}

test('fifty and more things are on the list', () => {
  expect(new Set(REFUSED.map(([, command]) => JSON.stringify(command))).size).toBeGreaterThanOrEqual(50);
});

test.each(REFUSED)('%s is refused by name and changes nothing', async (name, command) => {
  const before = await everything();
  const { code, message } = await refusal(command);
  expect(message).toContain(name);
  expect(message).toMatch(/Kith's embedded store does not support/);
  expect(code).toBe(Object.keys(command)[0] === name ? COMMAND_NOT_FOUND : NOT_IMPLEMENTED);
  expect(await everything()).toEqual(before);
});

test('write concerns of more nodes than one are refused as MongoDB does', async () => {
  const command = { insert: 'c', documents: [{ _id: 9 }], writeConcern: { w: 3 } };
  expect(await refusal(command)).toMatchObject({ code: 100 });
});

test('append-only collections take inserts and reads, nothing else, and go with their database', async () => {
  const db = client.db('ledgers');
  const ledger = db.collection<{ _id: number; n: number }>('ledger');
  await ledger.insertMany([
    { _id: 1, n: 1 },
    { _id: 2, n: 2 },
  ]);
  const attempts = [
    () => ledger.updateOne({ _id: 1 }, { $set: { n: 9 } }),
    () => ledger.updateOne({ _id: 3 }, { $set: { n: 9 } }, { upsert: true }),
    () => ledger.replaceOne({ _id: 1 }, { n: 9 }),
    () => ledger.deleteMany({}),
    () => ledger.findOneAndUpdate({ _id: 1 }, { $set: { n: 9 } }),
    () => ledger.findOneAndDelete({ _id: 1 }),
    () => ledger.bulkWrite([{ deleteOne: { filter: { _id: 1 } } }]),
    () => ledger.drop(),
    () =>
      client.withSession((s) =>
        s.withTransaction(() => ledger.updateOne({}, { $set: { n: 9 } }, { session: s })),
      ),
  ];
  for (const attempt of attempts)
    await expect(attempt()).rejects.toMatchObject({ code: 13, codeName: 'Unauthorized' });
  expect(await ledger.find().toArray()).toEqual([
    { _id: 1, n: 1 },
    { _id: 2, n: 2 },
  ]);
  await db.dropDatabase();
  expect(await ledger.countDocuments()).toBe(0);
});
