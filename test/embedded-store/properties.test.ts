import { ObjectId } from 'bson';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseIndexSpec } from '../../scripts/embedded-store/indexSpec.ts';
import { compareValues, invertKey, orderedKey, sortDocs } from '../../scripts/embedded-store/orderedKey.ts';
import { choosePlans } from '../../scripts/embedded-store/planner.ts';
import { findDocs, parseSort } from '../../scripts/embedded-store/query.ts';
import { Store } from '../../scripts/embedded-store/store.ts';
import type { Collection } from '../../scripts/embedded-store/collection.ts';
import type { Doc } from '../../scripts/embedded-store/values.ts';

const number = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double());
const scalar = fc.oneof(
  fc.constant(null),
  number,
  fc.boolean(),
  fc.constantFrom('', 'a', 'ab', 'b', 'é', '😀', 'a\0b'),
  fc.integer({ min: -2, max: 2 }).map((ms) => new Date(ms)),
  fc.constantFrom('0', 'f').map((digit) => new ObjectId(digit.repeat(24))),
);
const value = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.record({ x: scalar }, { requiredKeys: [] }) },
);

describe('keys', () => {
  /** The manual's order, written without keys: type by type, then within the type. */
  const RANKS = ['null', 'number', 'string', 'object', 'array', 'objectId', 'boolean', 'date'];
  const typeOf = (v: unknown): string => {
    if (v === null) return 'null';
    if (Array.isArray(v)) return 'array';
    if (v instanceof Date) return 'date';
    if (v instanceof ObjectId) return 'objectId';
    return typeof v;
  };
  const within = (a: unknown, b: unknown): number => {
    if (typeof a === 'number' && typeof b === 'number') {
      if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
      return a < b ? -1 : a > b ? 1 : 0;
    }
    if (typeof a === 'string' && typeof b === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b));
    if (typeof a === 'boolean') return Number(a) - Number(b);
    if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
    if (a instanceof ObjectId && b instanceof ObjectId) return Buffer.compare(a.id, b.id);
    return 0;
  };
  const expected = (a: unknown, b: unknown): number =>
    RANKS.indexOf(typeOf(a)) - RANKS.indexOf(typeOf(b)) || within(a, b);

  test('order scalars as the manual does, ascending and inverted', () => {
    fc.assert(
      fc.property(scalar, scalar, (a, b) => {
        // Adding 0 makes a sign of -0, which the difference of -0 and 0 has, a 0.
        const sign = Math.sign(expected(a, b)) + 0;
        expect(Math.sign(compareValues(a, b)) + 0).toBe(sign);
        const [x, y] = [orderedKey(a), orderedKey(b)];
        expect(x < y ? -1 : x > y ? 1 : 0).toBe(sign);
        expect(invertKey(x) < invertKey(y) ? 1 : invertKey(x) > invertKey(y) ? -1 : 0).toBe(sign);
      }),
      { numRuns: 3000 },
    );
  });

  test('none is the beginning of another, so that they can be joined', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [x, y] = [orderedKey(a), orderedKey(b)];
        expect(x === y || !y.startsWith(x)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the planner', () => {
  const doc = fc.record(
    { a: value, b: value, c: fc.array(fc.record({ d: value }), { maxLength: 2 }) },
    { requiredKeys: [] },
  );
  const INDEXES = [
    { a: 1 },
    { b: -1 },
    { a: 1, b: -1 },
    { b: 1, a: 1 },
    { 'c.d': 1 },
    { a: -1, 'c.d': 1 },
  ] as const;
  const index = fc.record(
    {
      key: fc.constantFrom(...INDEXES),
      sparse: fc.constant(true),
      partialFilterExpression: fc.constantFrom({ b: 1 }, { a: { $exists: true } }, { b: { $gt: 0 } }),
    },
    { requiredKeys: ['key'] },
  );
  const operator = fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$eq', '$ne');
  const condition = fc.oneof(
    value,
    fc.tuple(operator, scalar).map(([name, operand]) => ({ [name]: operand })),
    fc.tuple(scalar, scalar).map(([low, high]) => ({ $gte: low, $lt: high })),
    fc.tuple(scalar, scalar).map(([low, high]) => ({ $gt: low, $lte: high })),
    fc.array(scalar, { maxLength: 3 }).map((list) => ({ $in: list })),
    fc.boolean().map((there) => ({ $exists: there })),
  );
  const simple = fc.dictionary(fc.constantFrom('a', 'b', 'c.d'), condition, { maxKeys: 3 });
  const filter = fc.oneof(
    simple,
    fc.tuple(simple, simple).map((both) => ({ $and: both })),
    fc.tuple(simple, simple).map((either) => ({ $or: either })),
  );
  const sort = fc.dictionary(fc.constantFrom('a', 'b', 'c.d'), fc.constantFrom(1, -1), { maxKeys: 2 });

  function collectionOf(docs: readonly Doc[], indexes: readonly Doc[]): Collection {
    const collection = new Store({ append: () => undefined }).findOrCreate('x', 'c');
    for (const spec of indexes) {
      const parsed = parseIndexSpec({ ...spec, name: JSON.stringify(spec) });
      if (!collection.indexes.has(parsed.name)) collection.addIndex(parsed);
    }
    docs.forEach((fields, _id) => collection.insert({ _id, ...fields }, { txn: undefined, logged: [] }));
    return collection;
  }

  test('finds by indexes what reading everything finds, in the same order', () => {
    let planned = 0;
    let ordered = 0;
    let united = 0;
    const all = {
      docs: fc.array(doc, { maxLength: 12 }),
      indexes: fc.array(index, { minLength: 1, maxLength: 3 }),
    };
    fc.assert(
      fc.property(fc.record({ ...all, filter, sort }), (given) => {
        // Two arrays in one compound key are refused; leave such documents out.
        const docs = given.docs.filter(({ a, b, c }) => [a, b, c].filter(Array.isArray).length < 2);
        const [scanned, indexed] = [collectionOf(docs, []), collectionOf(docs, given.indexes)];
        const plans = choosePlans(indexed.indexes.values(), given.filter, parseSort(given.sort));
        if (plans.length > 0) planned++;
        if (plans[0]?.ordered) ordered++;
        if (plans.length > 1) united++;
        const query = { filter: given.filter, sort: { ...given.sort, _id: 1 } };
        expect(findDocs(indexed, query)).toEqual(findDocs(scanned, query));
        // With nothing to decide between equals, the order asked for still holds.
        const byIndex = findDocs(indexed, { filter: given.filter, sort: given.sort });
        expect(byIndex).toEqual(sortDocs(byIndex, parseSort(given.sort)));
        expect(byIndex.length).toBe(findDocs(scanned, query).length);
        const limited = findDocs(indexed, { ...query, skip: 1, limit: 3 });
        expect(limited).toEqual(findDocs(scanned, query).slice(1, 4));
      }),
      { numRuns: 1500 },
    );
    expect(planned).toBeGreaterThan(150);
    expect(ordered).toBeGreaterThan(20);
    expect(united).toBeGreaterThan(0);
  });

  test('leaves to arrays what only arrays can do', () => {
    const docs = [{ a: [1, 50] }, { a: 20, c: [{ d: 5 }, { d: null }] }, {}];
    const collection = collectionOf(docs, [{ key: { a: 1 } }, { key: { b: -1 } }]);
    const idsOf = (query: { filter: Doc; sort?: Doc }) => findDocs(collection, query).map(({ _id }) => _id);
    // Its two elements meet one bound each.
    expect(idsOf({ filter: { a: { $gte: 10, $lt: 30 } }, sort: { _id: 1 } })).toEqual([0, 1]);
    // All are equal to null, one of them also to 5: they are not equal in order.
    expect(idsOf({ filter: { 'c.d': null }, sort: { 'c.d': -1 } })).toEqual([1, 0, 2]);
  });

  test('gives the order behind one element of an array, and behind nothing else of one', () => {
    const docs = [
      { tags: ['x', 'y'], n: 2 },
      { tags: ['x'], n: 1 },
      { tags: ['y'], n: 3 },
      { tags: ['z', 'x'], n: 0 },
    ];
    const collection = collectionOf(docs, [{ key: { tags: 1, n: -1 } }]);
    const planOf = (filter: Doc, sort: Doc) =>
      choosePlans(collection.indexes.values(), filter, parseSort(sort));
    const idsOf = (filter: Doc, sort: Doc) => findDocs(collection, { filter, sort }).map(({ _id }) => _id);
    expect(planOf({ tags: 'x' }, { n: -1 })[0]?.ordered).toBe('ascending');
    expect(idsOf({ tags: 'x' }, { n: -1 })).toEqual([0, 1, 3]);
    expect(idsOf({ tags: 'x' }, { n: 1 })).toEqual([3, 1, 0]);
    // By its least element, which the filter does not name.
    expect(planOf({ tags: 'x' }, { tags: 1 })[0]?.ordered).toBeUndefined();
    expect(planOf({ tags: { $in: ['x', 'y'] } }, { n: -1 })[0]?.ordered).toBeUndefined();
    expect(idsOf({ tags: { $in: ['x', 'y'] } }, { n: -1 })).toEqual([2, 0, 1, 3]);
  });

  test('reads only what it must: equality, range and sort', () => {
    const docs = Array.from({ length: 2000 }, (_, i) => ({ a: i % 20, b: i }));
    const collection = collectionOf(docs, [{ key: { a: 1, b: -1 } }]);
    const planOf = (wanted: Doc, order: Doc = {}) =>
      choosePlans(collection.indexes.values(), wanted, parseSort(order));
    const readBy = (plans: ReturnType<typeof planOf>) =>
      plans.flatMap(({ index, ranges }) =>
        ranges.flatMap(({ from, to }) => [...index.entries.ascending(from, to)]),
      ).length;
    expect(readBy(planOf({ a: 3 }))).toBe(100);
    expect(readBy(planOf({ a: 3, b: { $gte: 1000, $lt: 1100 } }))).toBe(5);
    expect(readBy(planOf({ a: { $in: [3, 4] }, b: 3 }))).toBe(1);
    expect(planOf({ a: 3 }, { b: -1 })[0]?.ordered).toBe('ascending');
    expect(planOf({ a: 3 }, { b: 1 })[0]?.ordered).toBe('descending');
    expect(planOf({}, { a: -1, b: 1 })[0]?.ordered).toBe('descending');
    expect(planOf({}, { a: 1, b: 1 })[0]?.ordered).toBeUndefined();
    expect(planOf({ b: 3 })).toEqual([]);
    expect(
      readBy(
        planOf({
          $or: [
            { a: 3, b: { $gt: 1990 } },
            { a: 4, b: { $gt: 1980 } },
          ],
        }),
      ),
    ).toBe(1);
  });
});

test("a unique key that was taken in a transaction's snapshot and set free since is a conflict", () => {
  const store = new Store({ append: () => undefined });
  const collection = store.findOrCreate('x', 'c');
  collection.addIndex(parseIndexSpec({ key: { key: 1 }, name: 'key_1', unique: true }));
  const outside = { txn: undefined, logged: [] };
  collection.insert({ _id: 1, key: 'k' }, outside);
  const txn = store.begin(0);
  collection.remove({ _id: 1 }, outside);
  expect(() => collection.insert({ _id: 2, key: 'k' }, { txn, logged: [] })).toThrow(/Write conflict/);
  store.abort(txn);
  collection.insert({ _id: 3, key: 'k' }, outside);
});
