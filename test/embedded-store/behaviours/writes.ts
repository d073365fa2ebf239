import { add, changes, D, does, numbered, upserts } from './behaviour.ts';
import type { Behaviour, Doc } from './behaviour.ts';

const op = (name: string) => `reference/operator/update/${name}`;

// prettier-ignore
const UPDATES: Behaviour[] = [
  changes(op('set'), 'a dotted path makes documents', { from: {}, by: { $set: { 'a.b.c': 1 } }, to: { a: { b: { c: 1 } } } }),
  changes(op('set'), 'not through a value', { from: { a: 1 }, by: { $set: { 'a.b': 1 } }, to: 28 }),
  changes('reference/mql/update', 'new fields appear in order of name', { from: {}, by: { $set: { b: 1, a: 2 } }, to: { a: 2, b: 1 } }),
  changes(op('set'), 'an array is filled up with null', { from: { a: [1] }, by: { $set: { 'a.3': 9 } }, to: { a: [1, null, null, 9] } }),
  changes(op('unset'), 'removes a field', { from: { a: 1, b: 2 }, by: { $unset: { a: '' } }, to: { b: 2 } }),
  changes(op('unset'), 'in an array leaves null', { from: { a: [1, 2, 3] }, by: { $unset: { 'a.1': '' } }, to: { a: [1, null, 3] } }),
  changes(op('inc'), 'sets a missing field', { from: {}, by: { $inc: { a: 2 } }, to: { a: 2 } }),
  changes(op('inc'), 'refuses null', { from: { a: null }, by: { $inc: { a: 1 } }, to: 14 }),
  changes(op('inc'), 'refuses text', { from: { a: 'x' }, by: { $inc: { a: 1 } }, to: 14 }),
  changes(op('min'), 'takes the less', { from: { a: 5, b: 1 }, by: { $min: { a: 3, b: 3, c: 3 } }, to: { a: 3, b: 1, c: 3 } }),
  changes(op('max'), 'takes the greater', { from: { a: D(5) }, by: { $max: { a: D(9) } }, to: { a: D(9) } }),
  changes(op('push'), 'adds an array as one element', { from: { a: [1] }, by: { $push: { a: [2, 3] } }, to: { a: [1, [2, 3]] } }),
  changes(op('push'), '$each with $slice', { from: { a: [3] }, by: { $push: { a: { $each: [1, 9], $slice: 2 } } }, to: { a: [3, 1] } }),
  changes(op('slice'), 'negative keeps the last', { from: { a: [1, 2] }, by: { $push: { a: { $each: [3], $slice: -2 } } }, to: { a: [2, 3] } }),
  changes(op('push'), 'refuses what is no array', { from: { a: 1 }, by: { $push: { a: 1 } }, to: 2 }),
  changes(op('addToSet'), 'adds what is not there', { from: { a: [1] }, by: { $addToSet: { a: { $each: [1, 2, 2] } } }, to: { a: [1, 2] } }),
  changes(op('pull'), 'by condition', { from: { a: [1, 5, 9] }, by: { $pull: { a: { $gte: 5 } } }, to: { a: [1] } }),
  changes(op('pull'), 'documents as a query', { from: { a: [{ x: 1, y: 2 }, { x: 2 }] }, by: { $pull: { a: { x: 1 } } }, to: { a: [{ x: 2 }] } }),
  changes(op('positional-all'), '$[] is every element', { from: { a: [1, 2] }, by: { $inc: { 'a.$[]': 10 } }, to: { a: [11, 12] } }),
  changes(op('positional-filtered'), '$[name] are those the filter names', { from: { a: [1, 5] }, by: { $set: { 'a.$[e]': 0 } }, arrayFilters: [{ e: { $gte: 5 } }], to: { a: [1, 0] } }),
  changes(op('positional-filtered'), 'an unused filter is an error', { from: { a: [1] }, by: { $set: { b: 1 } }, arrayFilters: [{ e: 1 }], to: 9 }),
  changes('reference/method/db.collection.updateOne', 'two operators on one path conflict', { from: { a: 1 }, by: { $set: { a: 2 }, $inc: { a: 1 } }, to: 40 }),
  changes('reference/method/db.collection.updateOne', '_id cannot change', { from: {}, by: { $set: { _id: 2 } }, to: 66 }),
  does('reference/method/db.collection.replaceOne', 'a replacement keeps _id', async (c) => {
    await c.insertOne({ _id: 1, a: 1 });
    await c.replaceOne({ a: 1 }, { b: 2 });
    return c.findOne({});
  }, { gives: { _id: 1, b: 2 } }),
  does('reference/method/db.collection.updateMany', 'matched and modified are counted apart', async (c) => {
    await c.insertMany(numbered([{ a: 1 }, { a: 2 }, { a: 2 }]));
    const { matchedCount, modifiedCount } = await c.updateMany({}, { $set: { a: 2 } });
    return { matchedCount, modifiedCount };
  }, { gives: { matchedCount: 3, modifiedCount: 1 } }),
  upserts('reference/method/db.collection.update', 'equality in the filter seeds the document', { a: 1, 'b.c': 2, d: { $gt: 3 }, $and: [{ e: { $eq: 4 } }] }, { $set: { f: 5 } }, { upsertedCount: 1, a: 1, b: { c: 2 }, e: 4, f: 5 }),
  upserts(op('setOnInsert'), 'is applied on insert', { a: 1 }, { $set: { b: 2 }, $setOnInsert: { c: 3 } }, { upsertedCount: 1, a: 1, b: 2, c: 3 }),
  changes(op('setOnInsert'), 'and on nothing else', { from: { a: 1 }, by: { $set: { b: 2 }, $setOnInsert: { c: 3 } }, to: { a: 1, b: 2 } }),
  does('reference/command/findAndModify', 'gives the document before, or after', async (c) => {
    await c.insertOne({ _id: 1, n: 1 });
    const plus: Doc = { $inc: { n: 1 } };
    const before = await c.findOneAndUpdate({}, plus);
    const after = await c.findOneAndUpdate({}, plus, { returnDocument: 'after', projection: { _id: 0 } });
    return [before, after, await c.findOneAndDelete({ n: 3 }), await c.findOneAndDelete({})];
  }, { gives: [{ _id: 1, n: 1 }, { n: 3 }, { _id: 1, n: 3 }, null] }),
  does('reference/command/findAndModify', 'takes the first in order', async (c) => {
    await c.insertMany(numbered([{ p: 2 }, { p: 9 }]));
    return c.findOneAndUpdate({}, { $set: { taken: true } }, { sort: { p: -1 }, projection: { p: 1, _id: 0 } });
  }, { gives: { p: 9 } }),
];

// prettier-ignore
const INDEXES: Behaviour[] = [
  does('core/index-unique', 'a repeated key is E11000 and says which', async (c) => {
    await c.createIndex({ a: 1, b: 1 }, { unique: true });
    await add(c, { a: 1, b: 2 }, { a: 1, b: 2 });
  }, { fails: { code: 11000, keyPattern: { a: 1, b: 1 }, keyValue: { a: 1, b: 2 } } }),
  does('core/index-unique', '_id is unique', async (c) => {
    await c.insertOne({ _id: 1 });
    await c.insertOne({ _id: 1 });
  }, { fails: { code: 11000, keyPattern: { _id: 1 }, keyValue: { _id: 1 } } }),
  does('core/index-unique', 'one document without the field, not two', async (c) => {
    await c.createIndex({ a: 1 }, { unique: true });
    await add(c, {}, {});
  }, { fails: { code: 11000, keyValue: { a: null } } }),
  does('core/index-unique', 'not when the documents there break it', async (c) => {
    await add(c, { a: 1 }, { a: 1 });
    await c.createIndex({ a: 1 }, { unique: true });
  }, { fails: { code: 11000 } }),
  does('core/index-unique', 'across documents, not within one array', async (c) => {
    await c.createIndex({ a: 1 }, { unique: true });
    await add(c, { a: [1, 1] });
    await c.updateOne({ _id: 0 }, { $set: { a: [2, 2] } });
    return c.countDocuments();
  }, { gives: 1 }),
  does('core/index-sparse', 'sparse unique lets many be without', async (c) => {
    await c.createIndex({ a: 1 }, { unique: true, sparse: true });
    await add(c, {}, {}, { a: 1 });
    return (await c.find({}).sort({ a: 1 }).toArray()).length;
  }, { gives: 3 }),
  does('core/index-sparse', 'sparse unique holds null as a value', async (c) => {
    await c.createIndex({ a: 1 }, { unique: true, sparse: true });
    await add(c, { a: null }, { a: null });
  }, { fails: { code: 11000 } }),
  does('core/index-partial', 'partial unique holds inside its filter only', async (c) => {
    await c.createIndex({ a: 1 }, { unique: true, partialFilterExpression: { open: true } });
    await add(c, { a: 1, open: false }, { a: 1, open: false }, { a: 1, open: true });
    await c.updateOne({ _id: 0 }, { $set: { open: true } });
  }, { fails: { code: 11000 } }),
  does('core/index-partial', 'a query it does not cover is complete', async (c) => {
    await c.createIndex({ a: 1 }, { partialFilterExpression: { open: true } });
    await add(c, { a: 1, open: false }, { a: 1, open: true });
    return [await c.countDocuments({ a: 1 }), await c.countDocuments({ a: 1, open: true })];
  }, { gives: [2, 1] }),
  does('core/indexes/index-types/index-multikey', 'two arrays in one key are refused', async (c) => {
    await c.createIndex({ a: 1, b: 1 });
    await c.insertOne({ _id: 1, a: [1], b: [1] });
  }, { fails: { code: 171 } }),
  does('reference/command/createIndexes', 'the same again is nothing new, another key under the name is refused', async (c) => {
    await c.createIndex({ a: 1 });
    await c.createIndex({ a: 1 });
    await c.createIndex({ b: 1 }, { name: 'a_1' });
  }, { fails: { code: 86 } }),
  does('reference/command/listIndexes', 'lists what was made, dropped ones gone', async (c) => {
    await c.createIndex({ a: 1, b: -1 }, { unique: true });
    await c.createIndex({ c: 1 });
    await c.dropIndex('c_1');
    return c.listIndexes().toArray();
  }, { gives: [{ v: 2, key: { _id: 1 }, name: '_id_' }, { v: 2, key: { a: 1, b: -1 }, name: 'a_1_b_-1', unique: true }] }),
  does('reference/method/db.collection.insertMany', 'ordered stops at the first error', async (c) => {
    await c.insertMany(numbered([{}, {}]).concat([{ _id: 0 }, { _id: 9 }])).catch(() => undefined);
    return c.countDocuments();
  }, { gives: 2 }),
  does('reference/method/db.collection.insertMany', 'unordered goes on', async (c) => {
    await c.insertMany(numbered([{}, {}]).concat([{ _id: 0 }, { _id: 9 }]), { ordered: false }).catch(() => undefined);
    return c.countDocuments();
  }, { gives: 3 }),
];

export const WRITES = [...UPDATES, ...INDEXES];
