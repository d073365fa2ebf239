import { does, numbered, pipes } from './behaviour.ts';
import type { Behaviour } from './behaviour.ts';

const stage = (name: string) => `reference/operator/aggregation/${name}`;

const SALES = [{ k: 'a', v: 1 }, { k: 'b', v: 2 }, { k: 'a', v: 3 }, { v: 4 }];

// prettier-ignore
export const PIPELINES: Behaviour[] = [
  pipes(stage('group'), 'sums by key, missing as null', SALES, [{ $group: { _id: '$k', t: { $sum: '$v' } } }, { $sort: { _id: 1 } }], [{ _id: null, t: 4 }, { _id: 'a', t: 4 }, { _id: 'b', t: 2 }]),
  pipes(stage('group'), 'accumulators', SALES, [{ $match: { k: 'a' } }, { $group: { _id: null, n: { $sum: 1 }, avg: { $avg: '$v' }, min: { $min: '$v' }, max: { $max: '$v' } } }], [{ _id: null, n: 2, avg: 2, min: 1, max: 3 }]),
  pipes(stage('group'), 'a key of several fields leaves out what is missing', [{ a: 1 }, { a: 1, b: 2 }], [{ $group: { _id: { x: '$a', y: '$b' }, n: { $sum: 1 } } }], [{ _id: { x: 1 }, n: 1 }, { _id: { x: 1, y: 2 }, n: 1 }]),
  pipes(stage('sum'), '$sum ignores what is no number', [{ v: 1 }, { v: 'x' }, {}], [{ $group: { _id: null, t: { $sum: '$v' } } }], [{ _id: null, t: 1 }]),
  pipes(stage('sort'), '$sort, $skip, $limit in this order', SALES, [{ $sort: { v: -1 } }, { $skip: 1 }, { $limit: 2 }, { $project: { v: 1, _id: 0 } }], [{ v: 3 }, { v: 2 }]),
  pipes(stage('project'), 'keeps and leaves out', [{ a: 2, b: { c: 3, d: 4 } }], [{ $project: { _id: 0, 'b.c': 1 } }], [{ b: { c: 3 } }]),
  does('reference/method/db.collection.distinct', 'enters arrays', async (c) => {
    await c.insertMany(numbered([{ a: [2, 1] }, { a: 1 }, {}]));
    return c.distinct('a');
  }, { gives: [1, 2] }),
];
