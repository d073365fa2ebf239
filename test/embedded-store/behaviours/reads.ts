import { D, does, finds, numbered, projects, sorts } from './behaviour.ts';
import type { Behaviour } from './behaviour.ts';

const NULLS = 'tutorial/query-for-null-fields';
const ORDER = 'reference/bson-type-comparison-order';
const query = (name: string) => `reference/operator/query/${name}`;

// prettier-ignore
const MATCHING: Behaviour[] = [
  finds(NULLS, 'null matches null and missing', [{ a: null }, {}, { a: 1 }], { a: null }, [0, 1]),
  finds(NULLS, '$ne null matches neither', [{ a: null }, {}, { a: 1 }], { a: { $ne: null } }, [2]),
  finds(query('exists'), '$exists true matches null', [{ a: null }, {}], { a: { $exists: true } }, [0]),
  finds(query('exists'), '$exists false matches missing only', [{ a: null }, {}], { a: { $exists: false } }, [1]),
  finds(query('gt'), 'comparisons stay within a type', [{ a: 5 }, { a: '9' }, { a: D(9) }, {}], { a: { $gt: 1 } }, [0]),
  finds(query('lte'), 'dates compare', [{ a: D(5) }, { a: D(6) }], { a: { $lte: D(5) } }, [0]),
  finds(query('lt'), '$gte and $lt bound a range', [{ a: 1 }, { a: 2 }, { a: 3 }], { a: { $gte: 1, $lt: 3 } }, [0, 1]),
  finds(query('eq'), 'a value matches an array that has it', [{ a: [1, 2] }, { a: 2 }, { a: 3 }], { a: 2 }, [0, 1]),
  finds(query('eq'), 'an array matches itself or as an element', [{ a: [1, 2] }, { a: [[1, 2]] }, { a: [2, 1] }], { a: [1, 2] }, [0, 1]),
  finds('tutorial/query-embedded-documents', 'documents match exactly, order of fields too', [{ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }], { a: { x: 1, y: 2 } }, [0]),
  finds('tutorial/query-embedded-documents', 'a dotted path looks inside', [{ a: { x: 1, y: 2 } }, { a: 1 }], { 'a.x': 1 }, [0]),
  finds('tutorial/query-array-of-documents', 'a dotted path enters arrays', [{ a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 3 }] }], { 'a.b': 2 }, [0]),
  finds('tutorial/query-array-of-documents', 'a number names a place in an array', [{ a: [{ b: 1 }, { b: 2 }] }], { 'a.1.b': 1 }, []),
  finds('tutorial/query-arrays', 'different elements may meet two conditions', [{ a: [1, 50] }, { a: [5] }], { a: { $gt: 10, $lt: 30 } }, [0]),
  finds(query('elemMatch'), 'one element must meet all', [{ a: [1, 50] }, { a: [20] }], { a: { $elemMatch: { $gt: 10, $lt: 30 } } }, [1]),
  finds(query('elemMatch'), 'also of documents', [{ a: [{ x: 1, y: 2 }, { x: 2, y: 1 }] }], { a: { $elemMatch: { x: 1, y: 1 } } }, []),
  finds(query('ne'), '$ne matches missing, and no array with the value', [{ a: [1, 2] }, { a: 3 }, {}], { a: { $ne: 1 } }, [1, 2]),
  finds(query('in'), '$in matches any, null also missing', [{ a: 1 }, {}, { a: 2 }], { a: { $in: [null, 2] } }, [1, 2]),
  finds(query('in'), '$in takes regular expressions', [{ a: 'abc' }, { a: 'xbc' }], { a: { $in: [/^a/] } }, [0]),
  finds(query('nin'), '$nin matches missing', [{ a: 1 }, {}, { a: 2 }], { a: { $nin: [1] } }, [1, 2]),
  finds(query('not'), '$not matches missing', [{ a: 9 }, { a: 1 }, {}], { a: { $not: { $gt: 5 } } }, [1, 2]),
  finds(query('regex'), '$regex with $options', [{ a: 'ABC' }, { a: 'xyz' }, { a: 1 }], { a: { $regex: 'b', $options: 'i' } }, [0]),
  finds(query('or'), '$or and $and', [{ a: 1 }, { a: 2, b: 1 }, { a: 3 }], { $or: [{ a: 1 }, { $and: [{ a: 2 }, { b: 1 }] }] }, [0, 1]),
];

// prettier-ignore
const ORDERING: Behaviour[] = [
  sorts(ORDER, 'types in their order', [{ a: D(0) }, { a: true }, { a: [5] }, { a: { b: 1 } }, { a: 'z' }, { a: 10 }, { a: null }], { a: 1 }, [6, 2, 5, 4, 3, 1, 0]),
  sorts(ORDER, 'missing sorts as null', [{ a: 1 }, {}, { a: 0 }], { a: 1 }, [1, 2, 0]),
  sorts(ORDER, 'an array sorts by its smallest element', [{ a: [9, 1] }, { a: [2, 3] }], { a: 1 }, [0, 1]),
  sorts(ORDER, 'and descending by its greatest', [{ a: [9, 1] }, { a: [2, 30] }], { a: -1 }, [1, 0]),
  sorts(ORDER, 'an empty array is less than null', [{ a: null }, { a: [] }], { a: 1 }, [1, 0]),
  sorts(ORDER, 'strings compare by bytes', [{ a: 'a' }, { a: 'B' }, { a: 'é' }, { a: '😀' }, { a: '\uffff' }], { a: 1 }, [1, 0, 2, 4, 3]),
  sorts(ORDER, 'documents compare by type, name, value', [{ a: { y: 1 } }, { a: { x: 2 } }, { a: { x: 'a' } }], { a: 1 }, [1, 0, 2]),
  sorts('reference/method/cursor.sort', 'several fields, each its direction', [{ a: 1, b: 1 }, { a: 1, b: 2 }, { a: 0, b: 0 }], { a: 1, b: -1 }, [2, 1, 0]),
];

// prettier-ignore
const PROJECTIONS: Behaviour[] = [
  projects('tutorial/project-fields-from-query-results', 'fields kept, _id with them', { a: 1, b: 2 }, { b: 1 }, { _id: 1, b: 2 }),
  projects('tutorial/project-fields-from-query-results', '_id left out', { a: 1, b: 2 }, { a: 1, _id: 0 }, { a: 1 }),
  projects('tutorial/project-fields-from-query-results', 'fields left out', { a: 1, b: 2 }, { b: 0 }, { _id: 1, a: 1 }),
  projects('tutorial/project-fields-from-query-results', 'inside arrays of documents', { a: [{ x: 1, y: 2 }, { x: 3 }] }, { 'a.x': 1, _id: 0 }, { a: [{ x: 1 }, { x: 3 }] }),
  does('reference/method/db.collection.find', 'kept and left out do not mix', (c) => c.find({}, { projection: { a: 1, b: 0 } }).toArray(), { fails: { code: 31254 } }),
];

// prettier-ignore
const CURSORS: Behaviour[] = [
  does('core/cursors', 'batches follow one another; documents stay as they were when it opened', async (c) => {
    await c.insertMany(numbered(Array.from({ length: 250 }, () => ({}))));
    const ids: unknown[] = [];
    for await (const doc of c.find({}).sort({ _id: 1 }).batchSize(100)) ids.push(doc._id);
    return [ids.length, ids[0], ids.at(-1)];
  }, { gives: [250, 0, 249] }),
  does('reference/command/getMore', 'a cursor that is not there', (_, db) => db.command({ getMore: 123456789n, collection: 'c' }), { fails: { code: 43 } }),
  does('reference/command/count', 'skip and limit count too', async (c) => {
    await c.insertMany(numbered([{}, {}, {}]));
    return [await c.countDocuments({}, { skip: 1 }), await c.countDocuments({}, { limit: 2 }), await c.estimatedDocumentCount()];
  }, { gives: [2, 2, 3] }),
  does('reference/command/nonexistent', 'a command that is not there', (_, db) => db.command({ fly: 1 }), { fails: { code: 59 } }),
  does('reference/limits', 'a document is at most 16 MB', (c) => c.insertOne({ _id: 1, a: 'x'.repeat(16_800_000) }), { fails: {} }),
  does('reference/command/drop', 'drops, lists, drops the database', async (c, db) => {
    await c.insertOne({ _id: 1 });
    await db.createCollection('made');
    const names = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name).sort();
    await db.dropCollection('made');
    await db.dropDatabase();
    return [names.includes('made'), (await db.listCollections().toArray()).length, await c.countDocuments()];
  }, { gives: [true, 0, 0] }),
  does('reference/command/create', 'not twice', (_, db) => db.createCollection('made').then(() => db.command({ create: 'made' })), { fails: {} }),
];

export const READS = [...MATCHING, ...ORDERING, ...PROJECTIONS, ...CURSORS];
