import { does, evaluates, numbered, pipes } from './behaviour.ts';
import type { Behaviour } from './behaviour.ts';

const stage = (name: string) => `reference/operator/aggregation/${name}`;

const SALES = [{ k: 'a', v: 1 }, { k: 'b', v: 2 }, { k: 'a', v: 3 }, { v: 4 }];

// prettier-ignore
export const PIPELINES: Behaviour[] = [
  pipes(stage('group'), 'sums by key, missing as null', SALES, [{ $group: { _id: '$k', t: { $sum: '$v' } } }, { $sort: { _id: 1 } }], [{ _id: null, t: 4 }, { _id: 'a', t: 4 }, { _id: 'b', t: 2 }]),
  pipes(stage('group'), 'accumulators', SALES, [{ $match: { k: 'a' } }, { $group: { _id: null, n: { $sum: 1 }, avg: { $avg: '$v' }, min: { $min: '$v' }, max: { $max: '$v' }, all: { $push: '$v' }, first: { $first: '$v' }, last: { $last: '$v' }, set: { $addToSet: '$k' } } }], [{ _id: null, n: 2, avg: 2, min: 1, max: 3, all: [1, 3], first: 1, last: 3, set: ['a'] }]),
  pipes(stage('sum'), '$sum ignores what is no number', [{ v: 1 }, { v: 'x' }, {}], [{ $group: { _id: null, t: { $sum: '$v' } } }], [{ _id: null, t: 1 }]),
  pipes(stage('sort'), '$sort, $skip, $limit in this order', SALES, [{ $sort: { v: -1 } }, { $skip: 1 }, { $limit: 2 }, { $project: { v: 1, _id: 0 } }], [{ v: 3 }, { v: 2 }]),
  pipes(stage('project'), 'computes, renames, keeps', [{ a: 2, b: { c: 3 } }], [{ $project: { _id: 0, d: '$b.c', e: { $multiply: ['$a', 10] } } }], [{ d: 3, e: 20 }]),
  does('reference/method/db.collection.distinct', 'enters arrays', async (c) => {
    await c.insertMany(numbered([{ a: [2, 1] }, { a: 1 }, {}]));
    return c.distinct('a');
  }, { gives: [1, 2] }),
  evaluates('$add with null is null', { a: 1 }, { $add: ['$a', '$b'] }, null),
  evaluates('$cond: text is true', { a: '' }, { $cond: ['$a', 1, 2] }, 1),
  evaluates('$cond: zero is not', { b: 0 }, { $cond: { if: '$b', then: 1, else: 2 } }, 2),
  evaluates('$ifNull takes the first there is', { a: null, c: 3 }, { $ifNull: ['$a', '$b', '$c'] }, 3),
  evaluates('$and', { a: 1, b: 0 }, { $and: ['$a', '$b'] }, false),
  evaluates('$or', { a: 1, b: 0 }, { $or: ['$a', '$b'] }, true),
  evaluates('$not', { b: 0 }, { $not: ['$b'] }, true),
  evaluates('$lt: missing is less than null', { a: null }, { $lt: ['$none', '$a'] }, true),
  evaluates('$eq: null equals null', { a: null }, { $eq: ['$a', null] }, true),
  evaluates('$ne', {}, { $ne: [1, 1] }, false),
  evaluates('$gt crosses types', {}, { $gt: ['x', 9] }, true),
  evaluates('$gte', {}, { $gte: [1, 2] }, false),
  evaluates('$lte', {}, { $lte: [1, 1] }, true),
  evaluates('$add', { a: 1 }, { $add: ['$a', 2, 3] }, 6),
  evaluates('$multiply', { a: 2 }, { $multiply: ['$a', 2, 3] }, 12),
  evaluates('$subtract', { a: 5 }, { $subtract: ['$a', 2] }, 3),
  evaluates('$literal is not evaluated', {}, { $literal: '$a' }, '$a'),
  does(stage('add'), 'refuses text', (c) => c.insertOne({ _id: 1 }).then(() => c.aggregate([{ $project: { x: { $add: ['x', 1] } } }]).toArray()), { fails: { code: 14 } }),
];
