import { StoreError, unsupported } from './errors.ts';
import { compileExpression } from './expressions.ts';
import { compileFilter } from './filter.ts';
import { compareValues, orderedKey, sortDocs } from './orderedKey.ts';
import { defineField, leavesOf } from './paths.ts';
import { compileProjection } from './projection.ts';
import { findDocs, parseSort } from './query.ts';
import { isArray, isDoc } from './values.ts';
import type { Collection } from './collection.ts';
import type { Transaction } from './transaction.ts';
import type { Doc } from './values.ts';

type Stage = (docs: readonly Doc[]) => readonly Doc[];

const isNumber = (value: unknown): value is number => typeof value === 'number';
const isPresent = (value: unknown): boolean => value !== null && value !== undefined;
const sum = (values: readonly unknown[]): number =>
  values.filter(isNumber).reduce((total, value) => total + value, 0);

function extreme(values: readonly unknown[], sign: 1 | -1): unknown {
  const present = values.filter(isPresent);
  return present.reduce(
    (best, value) => (compareValues(value, best) * sign > 0 ? value : best),
    present[0] ?? null,
  );
}

function average(values: readonly unknown[]): number | null {
  const numbers = values.filter(isNumber);
  return numbers.length > 0 ? sum(numbers) / numbers.length : null;
}

/** Accumulators of `$group`: reduce the values of one group, in order; missing values are `undefined`. */
export const ACCUMULATORS: Readonly<Record<string, (values: readonly unknown[]) => unknown>> = {
  $sum: sum,
  $avg: average,
  $min: (values) => extreme(values, -1),
  $max: (values) => extreme(values, 1),
};

function docOperand(name: string, operand: unknown): Doc {
  if (isDoc(operand)) return operand;
  throw new StoreError('FailedToParse', `the ${name} stage specification must be an object`);
}

function countOperand(name: string, operand: unknown, least: number): number {
  if (isNumber(operand) && Number.isInteger(operand) && operand >= least) return operand;
  throw new StoreError(name === '$limit' ? 15958 : 15956, `invalid argument to the ${name} stage`);
}

/** Groups in order of their first document; null and missing keys are one group. */
function group(operand: unknown): Stage {
  const { _id, ...fields } = docOperand('$group', operand);
  if (_id === undefined) throw new StoreError(15955, 'a group specification must include an _id');
  const keyOf = compileExpression(_id);
  const accumulators = Object.entries(fields).map(([field, spec]) => {
    const [entry, ...others] = isDoc(spec) ? Object.entries(spec) : [];
    if (!entry || others.length > 0) {
      throw new StoreError(40238, `The field '${field}' must specify one accumulator`);
    }
    const accumulate = Object.hasOwn(ACCUMULATORS, entry[0]) ? ACCUMULATORS[entry[0]] : undefined;
    if (!accumulate) throw unsupported(`the accumulator '${entry[0]}'`);
    return { field, accumulate, evaluate: compileExpression(entry[1]) };
  });
  return (docs) => {
    const groups = new Map<string, { key: unknown; docs: Doc[] }>();
    for (const doc of docs) {
      const key = keyOf(doc) ?? null;
      const found = groups.get(orderedKey(key)) ?? { key, docs: [] };
      groups.set(orderedKey(key), found);
      found.docs.push(doc);
    }
    return [...groups.values()].map((found) => {
      const result: Doc = { _id: found.key };
      for (const { field, accumulate, evaluate } of accumulators) {
        defineField(result, field, accumulate(found.docs.map(evaluate)));
      }
      return result;
    });
  };
}

/** Stages of `aggregate`. */
export const STAGES: Readonly<Record<string, (operand: unknown) => Stage>> = {
  $match: (operand) => {
    const predicate = compileFilter(operand);
    return (docs) => docs.filter(predicate);
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
  $project: (operand) => {
    const project = compileProjection(docOperand('$project', operand));
    return (docs) => docs.map(project);
  },
  $group: group,
};

/** @throws {StoreError} NotImplemented, naming the unsupported stage. */
function compileStage(stage: unknown): Stage {
  const [entry, ...others] = isDoc(stage) ? Object.entries(stage) : [];
  if (!entry || others.length > 0) {
    throw new StoreError(40323, 'A pipeline stage specification object must contain exactly one field.');
  }
  const compile = Object.hasOwn(STAGES, entry[0]) ? STAGES[entry[0]] : undefined;
  if (!compile) throw unsupported(`the pipeline stage '${entry[0]}'`);
  return compile(entry[1]);
}

/** Runs a pipeline over a collection; a leading `$match` is read through the indexes. */
export function aggregate(
  collection: Collection | undefined,
  stages: readonly unknown[],
  txn: Transaction | undefined,
): readonly Doc[] {
  const compiled = stages.map(compileStage);
  const first = isDoc(stages[0]) ? stages[0]['$match'] : undefined;
  const found: readonly Doc[] = findDocs(collection, { filter: isDoc(first) ? first : {}, txn });
  return compiled.reduce((docs, run) => run(docs), found);
}

/** The distinct values at a path, array elements included, in order. */
export function distinctValues(docs: readonly Doc[], path: string): unknown[] {
  const leaves = docs.flatMap((doc) => leavesOf(doc, path.split('.')));
  const present = leaves.filter((leaf) => leaf !== undefined && !(isArray(leaf) && leaf.length === 0));
  return [...new Map(present.map((value) => [orderedKey(value), value])).values()].sort(compareValues);
}
