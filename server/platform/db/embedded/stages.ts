import { StoreError, unsupported } from './errors.ts';
import { compileExpression, compileFields } from './expressions.ts';
import { compileFilter } from './filter.ts';
import { compileGroup } from './group.ts';
import { orderedKey, sortDocs } from './orderedKey.ts';
import { getPath, leavesOf } from './paths.ts';
import { compileComputed, compileExclusion, compileProjection, withComputed } from './projection.ts';
import { findDocs, parseSort } from './query.ts';
import { isArray, isDoc } from './values.ts';
import type { Collection } from './collection.ts';
import type { Variables } from './expressions.ts';
import type { Transaction } from './transaction.ts';
import type { Doc } from './values.ts';

export interface PipelineContext {
  readonly variables: Variables;
  readonly txn: Transaction | undefined;
  readonly collectionOf: (name: string) => Collection | undefined;
}

type Stage = (docs: readonly Doc[], context: PipelineContext) => readonly Doc[];
type Compile = (operand: unknown) => Stage;

function docOperand(name: string, operand: unknown): Doc {
  if (isDoc(operand)) return operand;
  throw new StoreError('FailedToParse', `the ${name} stage specification must be an object`);
}

function countOperand(name: string, operand: unknown, least: number): number {
  if (typeof operand === 'number' && Number.isInteger(operand) && operand >= least) return operand;
  throw new StoreError(
    name === '$limit' ? 15958 : 15956,
    `invalid argument to ${name} stage: ${String(operand)}`,
  );
}

const addFields: Compile = (operand) => {
  const computed = compileComputed(Object.entries(docOperand('$addFields', operand)));
  return (docs, { variables }) =>
    docs.map((root) =>
      computed.reduce(
        (doc, [path, evaluate]) => withComputed(doc, path, evaluate({ root, variables })),
        root,
      ),
    );
};

const replaceWith: Compile = (operand) => {
  const evaluate = compileExpression(operand);
  return (docs, { variables }) =>
    docs.map((root) => {
      const value = evaluate({ root, variables });
      if (!isDoc(value)) throw new StoreError(40228, "'newRoot' expression must evaluate to an object");
      return value;
    });
};

const unset: Compile = (operand) => {
  const paths = (isArray(operand) ? operand : [operand]).map(String);
  const exclude = compileExclusion(paths);
  return (docs) => docs.map(exclude);
};

const unwind: Compile = (operand) => {
  const spec: Doc = isDoc(operand) ? operand : { path: operand };
  const { path, preserveNullAndEmptyArrays = false, ...rest } = spec;
  if (Object.keys(rest).length > 0) throw unsupported(`the option '${Object.keys(rest)[0]}' of $unwind`);
  if (typeof path !== 'string' || !path.startsWith('$')) {
    throw new StoreError(
      28818,
      `path option to $unwind stage should be prefixed with a '$': ${String(path)}`,
    );
  }
  const parts = path.slice(1).split('.');
  return (docs) =>
    docs.flatMap((doc) => {
      const list = getPath(doc, parts);
      if (isArray(list) && list.length > 0) return list.map((element) => withComputed(doc, parts, element));
      if (list !== null && list !== undefined && !isArray(list)) return [doc];
      if (preserveNullAndEmptyArrays !== true) return [];
      return [isArray(list) ? withComputed(doc, parts, undefined) : doc];
    });
};

const LOOKUP_FIELDS = ['from', 'as', 'localField', 'foreignField', 'let', 'pipeline'];

const lookup: Compile = (operand) => {
  const spec = docOperand('$lookup', operand);
  for (const field of Object.keys(spec)) {
    if (!LOOKUP_FIELDS.includes(field)) throw unsupported(`the option '${field}' of $lookup`);
  }
  const { from, as, localField, foreignField } = spec;
  if (typeof from !== 'string' || typeof as !== 'string') {
    throw new StoreError('FailedToParse', "$lookup needs 'from' and 'as' as strings");
  }
  if (typeof localField !== typeof foreignField) {
    throw new StoreError('FailedToParse', "$lookup needs both or neither of 'localField' and 'foreignField'");
  }
  const local = typeof localField === 'string' ? localField.split('.') : undefined;
  const bind = compileFields(docOperand('$lookup', spec['let'] ?? {}));
  const run = compilePipeline(isArray(spec['pipeline']) ? spec['pipeline'] : []);
  return (docs, context) =>
    docs.map((doc) => {
      const bound = bind({ root: doc, variables: context.variables });
      const inner = { ...context, variables: { ...context.variables, ...bound } };
      const wanted = local ? leavesOf(doc, local).map((leaf) => (isArray(leaf) ? null : (leaf ?? null))) : [];
      const filter = local ? { [String(foreignField)]: { $in: wanted } } : {};
      const foreign = findDocs(context.collectionOf(from), { filter, txn: context.txn });
      return withComputed(doc, as.split('.'), run(foreign, inner));
    });
};

const facet: Compile = (operand) => {
  const pipelines = Object.entries(docOperand('$facet', operand)).map(([name, stages]) => {
    if (!isArray(stages)) throw new StoreError(40169, `arguments to $facet must be arrays, ${name} is not`);
    return [name, compilePipeline(stages)] as const;
  });
  return (docs, context) => [
    Object.fromEntries(pipelines.map(([name, run]) => [name, [...run(docs, context)]])),
  ];
};

const count: Compile = (operand) => {
  if (typeof operand !== 'string' || operand === '' || /[$.]/.test(operand)) {
    throw new StoreError(40156, 'the count field must be a non-empty string without $ and .');
  }
  return (docs) => (docs.length > 0 ? [{ [operand]: docs.length }] : []);
};

const project: Compile = (operand) => {
  const apply = compileProjection(docOperand('$project', operand));
  return (docs, { variables }) => docs.map((doc) => apply(doc, variables));
};

/** Stages of `aggregate`. */
export const STAGES: Readonly<Record<string, Compile>> = {
  $match: (operand) => {
    compileFilter(operand);
    return (docs, { variables }) => docs.filter(compileFilter(operand, variables));
  },
  $sort: (operand) => {
    const sort = parseSort(docOperand('$sort', operand));
    return (docs) => sortDocs(docs, sort);
  },
  $limit: (operand) => {
    const limit = countOperand('$limit', operand, 1);
    return (docs) => docs.slice(0, limit);
  },
  $skip: (operand) => {
    const skip = countOperand('$skip', operand, 0);
    return (docs) => docs.slice(skip);
  },
  $project: project,
  $addFields: addFields,
  $set: addFields,
  $unset: unset,
  $replaceWith: replaceWith,
  $replaceRoot: (operand) => replaceWith(docOperand('$replaceRoot', operand)['newRoot']),
  $group: compileGroup,
  $count: count,
  $unwind: unwind,
  $lookup: lookup,
  $facet: facet,
};

/** Stages of an update with a pipeline (manual: "Updates with Aggregation Pipeline"). */
export const UPDATE_STAGES = ['$addFields', '$set', '$project', '$unset', '$replaceRoot', '$replaceWith'];

/** @throws StoreError naming a stage this store does not know, or not in this place. */
export function compileStage(stage: unknown, allowed?: readonly string[]): Stage {
  const [entry, ...others] = isDoc(stage) ? Object.entries(stage) : [];
  if (!entry || others.length > 0) {
    throw new StoreError(40323, 'A pipeline stage specification object must contain exactly one field.');
  }
  const [name, operand] = entry;
  const compile = Object.hasOwn(STAGES, name) ? STAGES[name] : undefined;
  if (!compile || (allowed && !allowed.includes(name))) throw unsupported(`the pipeline stage '${name}'`);
  return compile(operand);
}

export function compilePipeline(stages: readonly unknown[]): Stage {
  const compiled = stages.map((stage) => compileStage(stage));
  return (docs, context) => compiled.reduce((current, run) => run(current, context), docs);
}

/** Runs a pipeline over a collection; leading $match, $sort, $skip and $limit are left to the indexes. */
export function aggregate(
  collection: Collection | undefined,
  stages: readonly unknown[],
  context: PipelineContext,
): readonly Doc[] {
  compilePipeline(stages);
  const rest = [...stages];
  const take = (name: string): unknown => {
    const next = rest[0];
    if (!isDoc(next) || !(name in next)) return undefined;
    rest.shift();
    return next[name];
  };
  const filter = take('$match');
  const sort = take('$sort');
  const skip = take('$skip');
  const limit = take('$limit');
  const docs = findDocs(collection, {
    filter: isDoc(filter) ? filter : {},
    ...(isDoc(sort) ? { sort } : {}),
    ...(typeof skip === 'number' ? { skip } : {}),
    ...(typeof limit === 'number' ? { limit } : {}),
    txn: context.txn,
    variables: context.variables,
  });
  return compilePipeline(rest)(docs, context);
}

/** Documents with distinct values at a path, arrays entered. */
export function distinctValues(docs: readonly Doc[], path: string): unknown[] {
  const values = new Map<string, unknown>();
  for (const doc of docs) {
    for (const leaf of leavesOf(doc, path.split('.'))) {
      if (leaf !== undefined && !(isArray(leaf) && leaf.length === 0)) values.set(orderedKey(leaf), leaf);
    }
  }
  return [...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}
