import { StoreError, unsupported } from './errors.ts';
import { compileFilter } from './filter.ts';
import { sortDocs } from './orderedKey.ts';
import { choosePlans } from './planner.ts';
import { isDoc } from './values.ts';
import type { Collection } from './collection.ts';
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
}

/** @throws {StoreError} 15975 for directions other than 1 and -1, NotImplemented for operators. */
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

/** The matching documents in the requested order, as the transaction sees them; without one, as committed. */
export function findDocs(collection: Collection | undefined, query: Query): Doc[] {
  const matches = compileFilter(query.filter);
  const sort = parseSort(query.sort ?? {});
  const { skip = 0, limit = 0, txn } = query;
  if (!collection) return [];
  const unsettled = collection.unsettledIds(txn);
  const plans = choosePlans(collection.indexes.values(), query.filter, sort);
  const ordered = plans.length === 1 && plans[0]?.ordered !== undefined && unsettled.length === 0;
  const inOrder = sort.length === 0 || ordered;
  const enough = inOrder && limit > 0 ? skip + limit : Infinity;
  const found: Doc[] = [];
  for (const doc of plans.length > 0
    ? readPlans({ collection, plans, txn, unsettled })
    : collection.scan(txn)) {
    if (matches(doc) && found.push(doc) >= enough) break;
  }
  const sorted = inOrder ? found : sortDocs(found, sort);
  return sorted.slice(skip, limit > 0 ? skip + limit : undefined);
}

function* readPlans(read: {
  collection: Collection;
  plans: readonly Plan[];
  txn: Transaction | undefined;
  unsettled: readonly string[];
}): Generator<Doc> {
  const { collection, plans, txn, unsettled } = read;
  // A document may occur under several keys and in several plans: yield it once.
  const repeats = plans.length > 1 || plans.some(({ index }) => index.multikey) || unsettled.length > 0;
  const seen = new Set<string>();
  const once = (id: string): Doc | null => {
    if (repeats && seen.has(id)) return null;
    if (repeats) seen.add(id);
    return collection.get(id, txn);
  };
  for (const { index, ranges, ordered } of plans) {
    for (const { from, to } of ranges) {
      const { entries } = index;
      for (const { id } of ordered === 'descending'
        ? entries.descending(from, to)
        : entries.ascending(from, to)) {
        const doc = once(id);
        if (doc) yield doc;
      }
    }
  }
  for (const id of unsettled) {
    const doc = once(id);
    if (doc) yield doc;
  }
}
