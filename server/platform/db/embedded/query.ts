import { StoreError, unsupported } from './errors.ts';
import { compileFilter } from './filter.ts';
import { sortDocs } from './orderedKey.ts';
import { choosePlan } from './planner.ts';
import { isDoc } from './values.ts';
import type { Collection } from './collection.ts';
import type { Variables } from './expressions.ts';
import type { SortSpec } from './orderedKey.ts';
import type { Plan } from './planner.ts';
import type { Transaction } from './transaction.ts';
import type { Doc } from './values.ts';

export interface Query {
  readonly filter: Doc;
  readonly sort?: Doc;
  readonly skip?: number;
  /** 0 or missing: no limit. */
  readonly limit?: number;
  readonly txn?: Transaction | undefined;
  readonly variables?: Variables;
}

/** @throws StoreError for directions other than 1 and -1. */
export function parseSort(sort: Doc): SortSpec {
  return Object.entries(sort).map(([name, direction]) => {
    const operator = isDoc(direction) ? Object.keys(direction)[0] : name.startsWith('$') ? name : undefined;
    if (operator !== undefined) throw unsupported(`sorting by '${operator}'`);
    if (direction !== 1 && direction !== -1) {
      throw new StoreError(15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)');
    }
    return { path: name.split('.'), descending: direction === -1 };
  });
}

/** The documents that match, in order, as the transaction (or everyone) sees them now. */
export function findDocs(collection: Collection | undefined, query: Query): Doc[] {
  const matches = compileFilter(query.filter, query.variables);
  const sort = parseSort(query.sort ?? {});
  const { skip = 0, limit = 0, txn } = query;
  if (!collection) return [];
  const unsettled = collection.unsettledIds(txn);
  const plan = choosePlan(collection.indexes.values(), query.filter, sort);
  const inOrder = sort.length === 0 || (plan?.ordered !== undefined && unsettled.length === 0);
  const enough = inOrder && limit > 0 ? skip + limit : Infinity;
  const found: Doc[] = [];
  for (const doc of plan ? readPlan({ collection, plan, txn, unsettled }) : collection.scan(txn)) {
    if (matches(doc) && found.push(doc) >= enough) break;
  }
  const sorted = inOrder ? found : sortDocs(found, sort);
  return sorted.slice(skip, limit > 0 ? skip + limit : undefined);
}

function* readPlan(read: {
  collection: Collection;
  plan: Plan;
  txn: Transaction | undefined;
  unsettled: readonly string[];
}): Generator<Doc> {
  const { collection, plan, txn, unsettled } = read;
  const { index, ranges, ordered } = plan;
  // One document may stand under several keys; an overlapping read must not give it twice.
  const repeats = index.multikey || unsettled.length > 0 ? new Set<string>() : undefined;
  const isFirst = (id: string): boolean => !repeats?.has(id) && (repeats?.add(id), true);
  for (const { from, to } of ranges) {
    const entries =
      ordered === 'descending' ? index.entries.descending(from, to) : index.entries.ascending(from, to);
    for (const { id } of entries) {
      const doc = isFirst(id) ? collection.get(id, txn) : null;
      if (doc) yield doc;
    }
  }
  for (const id of unsettled) {
    const doc = isFirst(id) ? collection.get(id, txn) : null;
    if (doc) yield doc;
  }
}
