import type { mongo } from 'mongoose';

/*
 * What a MongoDB server is documented to do. Every expectation is from the page named with it, below
 * https://www.mongodb.com/docs/manual/ or, for `spec:`, https://specifications.readthedocs.io/; none from what the
 * embedded store happens to answer. Run by `contract.test.ts` against both.
 */
export type Doc = Record<string, unknown>;
export type Collection = mongo.Collection<Doc & { _id: string | number }>;

export interface Behaviour {
  readonly source: string;
  readonly name: string;
  readonly run: (collection: Collection, db: mongo.Db) => Promise<unknown>;
  /** The outcome, or the error: `{ code }` and whatever else the answer must carry. */
  readonly gives?: unknown;
  readonly fails?: Readonly<Record<string, unknown>>;
}

export function numbered(docs: readonly Doc[]) {
  return docs.map((doc, i) => ({ _id: i, ...doc }));
}
export function D(ms: number) {
  return new Date(ms);
}

/** The ids of the documents (numbered from 0) that a filter finds. */
export function finds(
  source: string,
  name: string,
  docs: readonly Doc[],
  filter: Doc,
  ids: number[],
): Behaviour {
  return {
    source,
    name,
    gives: ids,
    run: async (collection) => {
      await collection.insertMany(numbered(docs));
      return (await collection.find(filter).sort({ _id: 1 }).toArray()).map(({ _id }) => _id);
    },
  };
}

export function sorts(
  source: string,
  name: string,
  docs: readonly Doc[],
  sort: mongo.Sort,
  ids: number[],
): Behaviour {
  return {
    source,
    name,
    gives: ids,
    run: async (collection) => {
      await collection.insertMany(numbered(docs));
      return (await collection.find({}).sort(sort).toArray()).map(({ _id }) => _id);
    },
  };
}

export function projects(source: string, name: string, doc: Doc, projection: Doc, gives: unknown): Behaviour {
  return {
    source,
    name,
    gives,
    run: async (collection) => {
      await collection.insertOne({ _id: 1, ...doc });
      return collection.findOne({}, { projection });
    },
  };
}

/** One document changed, without its `_id`; or, given a number, the code of the error. */
export function changes(
  source: string,
  name: string,
  {
    from,
    by,
    to,
    filter = {},
    ...options
  }: { from: Doc; by: Doc | Doc[]; to: Doc | number; filter?: Doc } & mongo.UpdateOptions,
): Behaviour {
  return {
    source,
    name,
    ...(typeof to === 'number' ? { fails: { code: to } } : { gives: { _id: 1, ...to } }),
    run: async (collection) => {
      await collection.insertOne({ _id: 1, ...from });
      await collection.updateOne(filter, by, options);
      return collection.findOne({});
    },
  };
}

export function upserts(source: string, name: string, filter: Doc, by: Doc, gives: Doc): Behaviour {
  return {
    source,
    name,
    gives,
    run: async (collection) => {
      const { upsertedCount } = await collection.updateOne(filter, by, { upsert: true });
      return { upsertedCount, ...(await collection.findOne({}, { projection: { _id: 0 } })) };
    },
  };
}

export function pipes(
  source: string,
  name: string,
  docs: readonly Doc[],
  stages: Doc[],
  gives: unknown,
): Behaviour {
  return {
    source,
    name,
    gives,
    run: async (collection) => {
      if (docs.length > 0) await collection.insertMany(numbered(docs));
      return collection.aggregate(stages).toArray();
    },
  };
}

export function does(
  source: string,
  name: string,
  run: Behaviour['run'],
  outcome: { gives: unknown } | { fails: Readonly<Record<string, unknown>> },
): Behaviour {
  return { source, name, run, ...outcome };
}

/** Inserts one after another. */
export async function add(c: Collection, ...docs: Doc[]) {
  for (const doc of numbered(docs)) await c.insertOne(doc);
}
