import { Binary, ObjectId } from 'bson';
import { AFTER, bracketOf, invertKey, orderedKey, sameValue } from './orderedKey.ts';
import { isArray, isDoc, isOperatorDoc } from './values.ts';
import type { IndexField, KeyIndex } from './keyIndex.ts';
import type { SortSpec } from './orderedKey.ts';
import type { Doc } from './values.ts';

/** The ranges of an index to read. They hold every matching document, and possibly others. */
export interface Plan {
  readonly index: KeyIndex;
  /** `from <= key < to`. */
  readonly ranges: readonly { readonly from: string; readonly to: string }[];
  /** The direction in which the ranges give the requested order; `undefined` when they do not. */
  readonly ordered: 'ascending' | 'descending' | undefined;
}

/** The conditions of a filter on one field, as keys. */
interface Bounds {
  readonly equal?: readonly string[];
  readonly low?: { readonly key: string; readonly inclusive: boolean };
  readonly high?: { readonly key: string; readonly inclusive: boolean };
}

const MAX_RANGES = 256;

const isScalar = (value: unknown): boolean =>
  ['string', 'number', 'boolean'].includes(typeof value) ||
  value instanceof Date ||
  value instanceof ObjectId ||
  value instanceof Binary;

const isEqualityValue = (value: unknown): boolean => isScalar(value) || value === null;

type Condition = readonly [field: string, condition: unknown];

interface Wanted {
  readonly conditions: readonly Condition[];
  readonly bounds: ReadonlyMap<string, Bounds>;
  readonly sort: SortSpec;
}

/** The conditions on single fields, all of which a match satisfies. */
function conditionsIn(filter: Doc): Condition[] {
  return Object.entries(filter).flatMap(([name, value]): Condition[] => {
    if (name === '$and' && isArray(value)) return value.filter(isDoc).flatMap(conditionsIn);
    return name.startsWith('$') ? [] : [[name, value]];
  });
}

function boundsOf(conditions: readonly Condition[]): Map<string, Bounds> {
  const found = new Map<string, Bounds>();
  for (const [field, condition] of conditions) {
    const bounds = fieldBounds(condition);
    if (bounds) found.set(field, { ...bounds, ...found.get(field) });
  }
  return found;
}

function fieldBounds(condition: unknown): Bounds | undefined {
  if (isEqualityValue(condition)) return { equal: [orderedKey(condition)] };
  if (!isOperatorDoc(condition)) return undefined;
  if ('$eq' in condition && isEqualityValue(condition['$eq']))
    return { equal: [orderedKey(condition['$eq'])] };
  const list = condition['$in'];
  if (isArray(list) && list.every(isEqualityValue))
    return { equal: [...new Set(list.map(orderedKey))].sort() };
  const bound = (exclusive: string, inclusive: string) => {
    for (const operator of [exclusive, inclusive]) {
      const value = condition[operator];
      if (isScalar(value)) return { key: orderedKey(value), inclusive: operator === inclusive };
    }
    return undefined;
  };
  const [low, high] = [bound('$gt', '$gte'), bound('$lt', '$lte')];
  return low || high ? { ...(low ? { low } : {}), ...(high ? { high } : {}) } : undefined;
}

/** The range of keys that start with `prefix` and whose next field is within the bounds. */
function rangeOf(prefix: string, field: IndexField, { low, high }: Bounds): { from: string; to: string } {
  const bracket = bracketOf((low ?? high)!.key);
  const encode = (key: string): string => prefix + (field.descending ? invertKey(key) : key);
  const below = low ? encode(low.key) + (low.inclusive ? '' : AFTER) : encode(bracket);
  const above = high ? encode(high.key) + (high.inclusive ? AFTER : '') : encode(bracket) + AFTER;
  if (!field.descending) return { from: below, to: above };
  const from = high ? encode(high.key) + (high.inclusive ? '' : AFTER) : encode(bracket);
  const to = low ? encode(low.key) + (low.inclusive ? AFTER : '') : encode(bracket) + AFTER;
  return { from, to };
}

/** Whether the index holds every match: a sparse or partial one must not leave out documents that the filter selects. */
function isComplete(index: KeyIndex, { conditions, bounds }: Wanted): boolean {
  const { sparse, partialFilterExpression } = index.spec;
  const isPresent = (field: string): boolean => {
    const found = bounds.get(field);
    return found !== undefined && !found.equal?.includes(orderedKey(null));
  };
  if (sparse && !index.fields.some(({ name }) => isPresent(name))) return false;
  return Object.entries(partialFilterExpression ?? {}).every(
    ([field, wanted]) =>
      conditions.some(([name, condition]) => name === field && sameCondition(condition, wanted)) ||
      (isOperatorDoc(wanted) &&
        Object.keys(wanted).join() === '$exists' &&
        Boolean(wanted['$exists']) &&
        isPresent(field)),
  );
}

function sameCondition(a: unknown, b: unknown): boolean {
  if ([a, b].some((value) => value instanceof RegExp)) return false;
  const plain = (value: unknown): unknown =>
    isOperatorDoc(value) && Object.keys(value).join() === '$eq' ? value['$eq'] : value;
  return sameValue(plain(a), plain(b));
}

/**
 * The direction in which the index gives the requested order; fields that the filter fixes to one value do not matter.
 * @param prefix how many fields of the index the one range fixes; an array behind them gives a document several places in the range
 */
function orderOf(index: KeyIndex, { sort, bounds }: Wanted, prefix: number): Plan['ordered'] {
  const isArrayField = (name: string): boolean => index.arrayFields.has(name);
  if (sort.length === 0 || sort.some(({ path }) => isArrayField(path.join('.')))) return undefined;
  if (index.fields.slice(prefix).some(({ name }) => isArrayField(name))) return undefined;
  // A field of the index that must equal one value needs no sorting. A field outside the index may hold arrays, so it does.
  const isIndexed = (name: string): boolean => index.fields.some((field) => field.name === name);
  const isFixed = (name: string): boolean => isIndexed(name) && bounds.get(name)?.equal?.length === 1;
  const wanted = sort.filter(({ path }) => !isFixed(path.join('.')));
  const fields = index.fields.filter(({ name }) => !isFixed(name));
  if (wanted.length > fields.length) return undefined;
  const same = wanted.map(({ path, descending }, i) => {
    const field = fields[i]!;
    return field.name === path.join('.') ? field.descending === descending : undefined;
  });
  if (same.every((direction) => direction === true)) return 'ascending';
  return same.every((direction) => direction === false) ? 'descending' : undefined;
}

interface Candidate {
  readonly plan: Plan;
  readonly score: number;
  /** True when the filter limits the range; otherwise the index gives the order only. */
  readonly bounded: boolean;
}

function planFor(index: KeyIndex, wanted: Wanted): Candidate | undefined {
  const { bounds } = wanted;
  if (!isComplete(index, wanted)) return undefined;
  let prefixes = [''];
  let score = 0;
  let fixed = 0;
  let ranges: Plan['ranges'] | undefined;
  for (const field of index.fields) {
    const found = bounds.get(field.name);
    // A query treats a field missing in one array element as null; a multikey index may have no null key for it.
    const usable = found && !(index.multikey && found.equal?.includes(orderedKey(null)));
    if (!usable) break;
    if (found.equal && prefixes.length * found.equal.length <= MAX_RANGES) {
      const keys = found.equal.map((key) => (field.descending ? invertKey(key) : key));
      prefixes = prefixes.flatMap((prefix) => keys.map((key) => prefix + key));
      score += 10;
      fixed += 1;
      continue;
    }
    if (!found.low && !found.high) break;
    // Two different elements of an array may satisfy the two bounds: only one bound can be used.
    const safe = index.multikey && found.low && found.high ? { low: found.low } : found;
    ranges = prefixes.map((prefix) => rangeOf(prefix, field, safe));
    score += safe.low && safe.high ? 6 : 4;
    break;
  }
  ranges ??= prefixes.map((prefix) => ({ from: prefix, to: prefix + AFTER }));
  const ordered = ranges.length === 1 ? orderOf(index, wanted, fixed) : undefined;
  const bounded = score > 0;
  if (ordered) score += 5;
  return score > 0 ? { plan: { index, ranges, ordered }, score, bounded } : undefined;
}

function bestOf(indexes: readonly KeyIndex[], filter: Doc, sort: SortSpec): Candidate | undefined {
  const wanted = { conditions: conditionsIn(filter), bounds: boundsOf(conditionsIn(filter)), sort };
  return indexes.flatMap((index) => planFor(index, wanted) ?? []).sort((a, b) => b.score - a.score)[0];
}

/** One plan per branch of an `$or`, when an index limits every branch. */
function planBranches(indexes: readonly KeyIndex[], branches: unknown): Plan[] | undefined {
  if (!isArray(branches) || !branches.every(isDoc)) return undefined;
  const plans = branches.flatMap((branch) => {
    const best = bestOf(indexes, branch, []);
    return best?.bounded ? [best.plan] : [];
  });
  return plans.length === branches.length ? plans : undefined;
}

/** The plans that together hold every match; an empty list means a scan of all documents. */
export function choosePlans(indexes: Iterable<KeyIndex>, filter: Doc, sort: SortSpec): readonly Plan[] {
  const all = [...indexes];
  const best = bestOf(all, filter, sort);
  if (best?.bounded) return [best.plan];
  return planBranches(all, filter['$or']) ?? (best ? [best.plan] : []);
}
