import { D, does, evaluates, numbered, pipes } from './behaviour.ts';
import type { Behaviour, Doc } from './behaviour.ts';

const stage = (name: string) => `reference/operator/aggregation/${name}`;

const SALES = [{ k: 'a', v: 1 }, { k: 'b', v: 2 }, { k: 'a', v: 3 }, { v: 4 }];

// prettier-ignore
export const PIPELINES: Behaviour[] = [
  pipes(stage('group'), 'sums by key, missing as null', SALES, [{ $group: { _id: '$k', t: { $sum: '$v' } } }, { $sort: { _id: 1 } }], [{ _id: null, t: 4 }, { _id: 'a', t: 4 }, { _id: 'b', t: 2 }]),
  pipes(stage('group'), 'accumulators', SALES, [{ $match: { k: 'a' } }, { $group: { _id: null, n: { $count: {} }, avg: { $avg: '$v' }, min: { $min: '$v' }, max: { $max: '$v' }, all: { $push: '$v' }, first: { $first: '$v' }, last: { $last: '$v' }, set: { $addToSet: '$k' } } }], [{ _id: null, n: 2, avg: 2, min: 1, max: 3, all: [1, 3], first: 1, last: 3, set: ['a'] }]),
  pipes(stage('sum'), '$sum ignores what is no number', [{ v: 1 }, { v: 'x' }, {}], [{ $group: { _id: null, t: { $sum: '$v' } } }], [{ _id: null, t: 1 }]),
  pipes(stage('count'), 'counts, and nothing gives nothing', SALES, [{ $match: { k: 'none' } }, { $count: 'n' }], []),
  pipes(stage('sort'), '$sort, $skip, $limit in this order', SALES, [{ $sort: { v: -1 } }, { $skip: 1 }, { $limit: 2 }, { $project: { v: 1, _id: 0 } }], [{ v: 3 }, { v: 2 }]),
  pipes(stage('project'), 'computes, renames, keeps', [{ a: 2, b: { c: 3 } }], [{ $project: { _id: 0, d: '$b.c', e: { $multiply: ['$a', 10] } } }], [{ d: 3, e: 20 }]),
  pipes(stage('addFields'), 'adds inside documents and arrays', [{ a: { x: 1 }, l: [{ x: 1 }] }], [{ $addFields: { 'a.y': 2, 'l.y': 3 } }], [{ _id: 0, a: { x: 1, y: 2 }, l: [{ x: 1, y: 3 }] }]),
  pipes(stage('unwind'), 'one document per element, empty ones gone', [{ a: [1, 2] }, { a: [] }, {}], [{ $unwind: '$a' }], [{ _id: 0, a: 1 }, { _id: 0, a: 2 }]),
  pipes(stage('unwind'), 'or kept', [{ a: [] }, {}], [{ $unwind: { path: '$a', preserveNullAndEmptyArrays: true } }], [{ _id: 0 }, { _id: 1 }]),
  pipes(stage('replaceRoot'), 'the new root', [{ a: { b: 1 } }], [{ $replaceRoot: { newRoot: '$a' } }], [{ b: 1 }]),
  pipes(stage('facet'), 'several pipelines over one input', SALES, [{ $facet: { n: [{ $count: 'n' }], top: [{ $sort: { v: -1 } }, { $limit: 1 }, { $project: { v: 1, _id: 0 } }] } }], [{ n: [{ n: 4 }], top: [{ v: 4 }] }]),
  does(stage('lookup'), 'joins equal values, missing with null', async (c, db) => {
    await c.insertMany(numbered([{ k: 1 }, {}, { k: [1, 2] }]));
    await db.collection<Doc & { _id: string }>('other').insertMany([{ _id: 'x', k: 1 }, { _id: 'y', k: null }, { _id: 'z', k: 2 }]);
    return c.aggregate([{ $lookup: { from: 'other', localField: 'k', foreignField: 'k', as: 'r' } }, { $sort: { _id: 1 } }, { $project: { _id: 0, ids: '$r._id' } }]).toArray();
  }, { gives: [{ ids: ['x'] }, { ids: ['y'] }, { ids: ['x', 'z'] }] }),
  does(stage('lookup'), 'runs a pipeline with variables on what it joined', async (c, db) => {
    await c.insertMany(numbered([{ k: 1, least: 5 }]));
    await db.collection<Doc & { _id: string }>('other').insertMany([{ _id: 'x', k: 1, n: 4 }, { _id: 'y', k: 1, n: 6 }]);
    const pipeline = [{ $match: { $expr: { $gte: ['$n', '$$least'] } } }, { $project: { n: 1, _id: 0 } }];
    return c.aggregate([{ $lookup: { from: 'other', localField: 'k', foreignField: 'k', let: { least: '$least' }, pipeline, as: 'r' } }, { $project: { r: 1, _id: 0 } }]).toArray();
  }, { gives: [{ r: [{ n: 6 }] }] }),
  does('reference/method/db.collection.distinct', 'enters arrays', async (c) => {
    await c.insertMany(numbered([{ a: [2, 1] }, { a: 1 }, {}]));
    return c.distinct('a');
  }, { gives: [1, 2] }),
  evaluates('$add with null is null', { a: 1 }, { $add: ['$a', '$b'] }, null),
  evaluates('$add to a date', { d: D(1) }, { $add: ['$d', 1000] }, D(1001)),
  evaluates('$subtract of dates is milliseconds', { d: D(5), e: D(2) }, { $subtract: ['$d', '$e'] }, 3),
  evaluates('$divide', { a: 9 }, { $divide: ['$a', 2] }, 4.5),
  evaluates('$mod', { a: -5 }, { $mod: ['$a', 3] }, -2),
  evaluates('$floor, $ceil, $abs', { a: -1.5 }, [{ $floor: '$a' }, { $ceil: '$a' }, { $abs: '$a' }], [-2, -1, 1.5]),
  evaluates('$cond: text is true, zero is not', { a: '', b: 0 }, [{ $cond: ['$a', 1, 2] }, { $cond: { if: '$b', then: 1, else: 2 } }], [1, 2]),
  evaluates('$ifNull takes the first there is', { a: null, c: 3 }, { $ifNull: ['$a', '$b', '$c'] }, 3),
  evaluates('$and, $or, $not', { a: 1, b: 0 }, [{ $and: ['$a', '$b'] }, { $or: ['$a', '$b'] }, { $not: ['$b'] }], [false, true, true]),
  evaluates('$cmp order: missing is less than null', { a: null }, [{ $lt: ['$none', '$a'] }, { $eq: ['$a', null] }, { $gt: ['x', 9] }, { $ne: [1, 1] }, { $lte: [1, 1] }, { $gte: [1, 2] }], [true, true, true, false, true, false]),
  evaluates('$concat with null is null', { a: 'x' }, [{ $concat: ['$a', 'y'] }, { $concat: ['$a', '$b'] }], ['xy', null]),
  evaluates('$size, $in, $arrayElemAt, $concatArrays', { a: [1, 2] }, [{ $size: '$a' }, { $in: [2, '$a'] }, { $arrayElemAt: ['$a', -1] }, { $concatArrays: ['$a', [3]] }], [2, true, 2, [1, 2, 3]]),
  evaluates('$filter and $map', { a: [1, 2, 3] }, [{ $filter: { input: '$a', cond: { $gt: ['$$this', 1] } } }, { $map: { input: '$a', as: 'n', in: { $add: ['$$n', 1] } } }], [[2, 3], [2, 3, 4]]),
  evaluates('$let binds variables', { a: 2 }, { $let: { vars: { b: { $add: ['$a', 1] } }, in: { $multiply: ['$a', '$$b'] } } }, 6),
  evaluates('$mergeObjects, the last wins', { a: { x: 1, y: 1 } }, { $mergeObjects: ['$a', { y: 2 }, null] }, { x: 1, y: 2 }),
  evaluates('$sum and $max of an array', { a: [1, 2, 'x'] }, [{ $sum: '$a' }, { $max: '$a' }, { $min: ['$none', 3] }, { $avg: '$a' }], [3, 'x', 3, 1.5]),
  evaluates('$literal is not evaluated', {}, { $literal: '$a' }, '$a'),
  evaluates('$toString', { a: 2.5 }, [{ $toString: '$a' }, { $toString: true }], ['2.5', 'true']),
  evaluates('$dateTrunc to the day, and the week from Monday', { d: new Date('2024-03-15T10:20:30Z') }, [{ $dateTrunc: { date: '$d', unit: 'day' } }, { $dateTrunc: { date: '$d', unit: 'week', startOfWeek: 'monday' } }, { $dateTrunc: { date: '$d', unit: 'month' } }], [new Date('2024-03-15'), new Date('2024-03-11'), new Date('2024-03-01')]),
  evaluates('$dateToString', { d: new Date('2024-03-15T10:20:30.004Z') }, { $dateToString: { date: '$d', format: '%Y-%m-%d %H:%M:%S.%L' } }, '2024-03-15 10:20:30.004'),
  does(stage('divide'), 'refuses zero', (c) => c.insertOne({ _id: 1 }).then(() => c.aggregate([{ $project: { x: { $divide: [1, 0] } } }]).toArray()), { fails: { code: 2 } }),
  does(stage('add'), 'refuses text', (c) => c.insertOne({ _id: 1 }).then(() => c.aggregate([{ $project: { x: { $add: ['x', 1] } } }]).toArray()), { fails: { code: 14 } }),
];
