import { Long } from 'bson';
import { StoreError } from '../errors.ts';
import { compileProjection } from '../projection.ts';
import { findDocs } from '../query.ts';
import { aggregate as runPipeline, distinctValues } from '../stages.ts';
import { isArray, isDoc } from '../values.ts';
import type { Doc } from '../values.ts';
import type { Command, CommandContext, CommandInput } from './command.ts';

const batchSizeOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

function cursorOptions(input: CommandInput): number | undefined {
  const { batchSize, ...rest } = input.object('cursor') ?? {};
  if (Object.keys(rest).length > 0) throw new StoreError('FailedToParse', 'cursor knows only batchSize');
  return batchSizeOf(batchSize);
}

const find: Command = {
  fields: [
    'filter',
    'sort',
    'projection',
    'skip',
    'limit',
    'batchSize',
    'singleBatch',
    'noCursorTimeout',
    'allowDiskUse',
  ],
  inTransaction: true,
  run: (input, context) => {
    const name = input.text('find');
    const projection = input.object('projection') ?? {};
    const project = compileProjection(projection);
    const found = findDocs(context.store.find(context.database, name), {
      filter: input.object('filter') ?? {},
      sort: input.object('sort') ?? {},
      skip: input.whole('skip'),
      limit: input.whole('limit'),
      txn: context.txn,
    });
    return context.cursors.start({
      namespace: `${context.database}.${name}`,
      docs: Object.keys(projection).length > 0 ? found.map(project) : found,
      batchSize: batchSizeOf(input.doc['batchSize']),
      txn: context.txn,
      single: input.flag('singleBatch'),
    });
  },
};

const aggregate: Command = {
  fields: ['pipeline', 'cursor', 'allowDiskUse'],
  inTransaction: true,
  run: (input, context) => {
    const name = input.text('aggregate');
    const pipeline = input.doc['pipeline'];
    if (!isArray(pipeline))
      throw new StoreError('TypeMismatch', "'pipeline' option must be specified as an array");
    if (!input.object('cursor')) throw new StoreError('FailedToParse', "The 'cursor' option is required");
    const docs = runPipeline(context.store.find(context.database, name), pipeline, context.txn);
    const namespace = `${context.database}.${name}`;
    return context.cursors.start({ namespace, docs, batchSize: cursorOptions(input), txn: context.txn });
  },
};

const count: Command = {
  fields: ['query', 'skip', 'limit'],
  run: (input, context) => {
    const collection = context.store.find(context.database, input.text('count'));
    const total = findDocs(collection, { filter: input.object('query') ?? {} }).length;
    const rest = Math.max(0, total - input.whole('skip'));
    return { n: Math.min(rest, input.whole('limit') || rest) };
  },
};

const distinct: Command = {
  fields: ['key', 'query'],
  inTransaction: true,
  run: (input, context) => {
    const collection = context.store.find(context.database, input.text('distinct'));
    const docs = findDocs(collection, { filter: input.object('query') ?? {}, txn: context.txn });
    return { values: distinctValues(docs, input.text('key')) };
  },
};

const toNumber = (id: unknown): number =>
  id instanceof Long ? id.toNumber() : typeof id === 'number' ? id : -1;

const getMore: Command = {
  fields: ['collection', 'batchSize'],
  inTransaction: true,
  run: (input, { cursors, txn }) =>
    cursors.more(toNumber(input.doc['getMore']), batchSizeOf(input.doc['batchSize']), txn),
};

const killCursors: Command = {
  fields: ['cursors'],
  inTransaction: true,
  run: (input, { cursors }) => {
    const ids = isArray(input.doc['cursors']) ? input.doc['cursors'] : [];
    const killed = ids.filter((id) => cursors.close(toNumber(id)));
    const cursorsNotFound = ids.filter((id) => !killed.includes(id));
    return { cursorsKilled: killed, cursorsNotFound, cursorsAlive: [], cursorsUnknown: [] };
  },
};

/** The reply of a listing (collections, indexes): a cursor with one batch. */
export function listing(context: CommandContext, what: string, docs: readonly Doc[]): Doc {
  return context.cursors.start({
    namespace: `${context.database}.${what}`,
    docs: docs.filter(isDoc),
    batchSize: Infinity,
  });
}

export const READ_COMMANDS: Readonly<Record<string, Command>> = {
  find,
  aggregate,
  count,
  distinct,
  getMore,
  killCursors,
};
