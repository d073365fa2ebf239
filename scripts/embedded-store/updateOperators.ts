import { StoreError, unsupported } from './errors.ts';
import { compileFilter } from './filter.ts';
import { compareValues, sameValue } from './orderedKey.ts';
import { defineField, getPath, ownField } from './paths.ts';
import { bsonTypeOf, isArray, isDoc, isOperatorDoc } from './values.ts';
import type { Doc } from './values.ts';

type Apply = (target: Doc, path: readonly string[], operand: unknown) => void;

const MAX_BACKFILL = 1_500_000; // as in MongoDB

function wrongType(
  code: 'TypeMismatch' | 'BadValue',
  operator: string,
  { target, path }: { target: Doc; path: readonly string[] },
): StoreError {
  const type = bsonTypeOf(getPath(target, path));
  const where = `the field '${path.join('.')}' of type ${type} in document {_id: ${JSON.stringify(target['_id'])}}`;
  return new StoreError(code, `Cannot apply ${operator} to ${where}`);
}

/** The document or array that holds the last part of `path`; `create` adds the missing documents on the way. */
function holderOf(target: Doc, path: readonly string[], create: boolean): Doc | unknown[] | undefined {
  let holder: Doc | unknown[] = target;
  for (const [i, part] of path.slice(0, -1).entries()) {
    const inner = getPath(holder, [part]);
    if (isDoc(inner) || isArray(inner)) {
      holder = inner;
    } else if (!create) {
      return undefined;
    } else if (inner === undefined) {
      const made: Doc = {};
      place(holder, part, made);
      holder = made;
    } else {
      throw cannotCreate(path[i + 1]!, part, inner);
    }
  }
  const last = path.at(-1)!;
  if (isArray(holder) && !/^\d+$/.test(last)) {
    if (!create) return undefined;
    throw cannotCreate(last, path.at(-2) ?? '', holder);
  }
  return holder;
}

const cannotCreate = (field: string, at: string, value: unknown) =>
  new StoreError(
    'PathNotViable',
    `Cannot create field '${field}' in element {${at}: ${JSON.stringify(value)}}`,
  );

function place(holder: Doc | unknown[], part: string, value: unknown): void {
  if (!isArray(holder)) {
    defineField(holder, part, value);
    return;
  }
  const index = Number(part);
  if (!Number.isInteger(index)) throw cannotCreate(part, '', holder);
  if (index > holder.length + MAX_BACKFILL) {
    throw new StoreError('BadValue', `can't backfill more than ${MAX_BACKFILL} elements`);
  }
  while (holder.length < index) holder.push(null);
  holder[index] = value;
}

function setPath(target: Doc, path: readonly string[], value: unknown): void {
  const holder = holderOf(target, path, true);
  if (holder) place(holder, path.at(-1)!, value);
}

function unset(target: Doc, path: readonly string[]): void {
  const holder = holderOf(target, path, false);
  const last = path.at(-1)!;
  if (isArray(holder)) {
    if (Number(last) < holder.length) holder[Number(last)] = null;
  } else if (holder) {
    delete holder[last];
  }
}

const increment: Apply = (target, path, operand) => {
  const current = getPath(target, path);
  if (typeof operand !== 'number') {
    throw new StoreError('TypeMismatch', `Cannot increment with non-numeric argument: ${path.join('.')}`);
  }
  if (current !== undefined && typeof current !== 'number')
    throw wrongType('TypeMismatch', '$inc', { target, path });
  setPath(target, path, (current ?? 0) + operand);
};

const keepIf =
  (isBetter: (order: number) => boolean): Apply =>
  (target, path, operand) => {
    const current = getPath(target, path);
    if (current === undefined || isBetter(compareValues(operand, current))) setPath(target, path, operand);
  };

/** A copy of the array at `path`, or undefined when there is none. */
function arrayAt(operator: string, target: Doc, path: readonly string[]): unknown[] | undefined {
  const current = getPath(target, path);
  if (current === undefined) return undefined;
  if (isArray(current)) return [...current];
  throw wrongType('BadValue', operator, { target, path });
}

function eachOf(
  operator: string,
  operand: unknown,
  modifiers: readonly string[],
): { values: unknown[]; spec: Doc } {
  if (!isDoc(operand) || !('$each' in operand)) return { values: [operand], spec: {} };
  for (const name of Object.keys(operand)) {
    if (!modifiers.includes(name)) throw unsupported(`'${name}' in ${operator}`);
  }
  const values = operand['$each'];
  if (!isArray(values))
    throw new StoreError('BadValue', `The argument to $each in ${operator} must be an array`);
  return { values, spec: operand };
}

/** Modifiers of $push. */
export const PUSH_MODIFIERS = ['$each', '$slice'];

const push: Apply = (target, path, operand) => {
  const { values, spec } = eachOf('$push', operand, PUSH_MODIFIERS);
  const list = [...(arrayAt('$push', target, path) ?? []), ...values];
  const slice = spec['$slice'] ?? Infinity;
  if (typeof slice !== 'number') throw new StoreError('BadValue', 'The value for $slice must be a number');
  setPath(target, path, slice < 0 ? list.slice(slice) : list.slice(0, slice));
};

const addToSet: Apply = (target, path, operand) => {
  const list = arrayAt('$addToSet', target, path) ?? [];
  for (const value of eachOf('$addToSet', operand, ['$each']).values) {
    if (!list.some((element) => sameValue(element, value))) list.push(value);
  }
  setPath(target, path, list);
};

const pull: Apply = (target, path, operand) => {
  const list = arrayAt('$pull', target, path);
  const matches = pullCondition(operand);
  const left = list?.filter((element) => !matches(element));
  if (left) setPath(target, path, left);
};

/** The operand of `$pull`: a condition on elements, a filter on documents, or a value to equal. */
function pullCondition(operand: unknown): (element: unknown) => boolean {
  if (operand instanceof RegExp || isOperatorDoc(operand)) {
    const predicate = compileFilter({ element: operand });
    return (element) => predicate({ element });
  }
  if (isDoc(operand)) {
    const predicate = compileFilter(operand);
    return (element) => isDoc(element) && predicate(element);
  }
  return (element) => sameValue(element, operand);
}

/** Update operators; `$setOnInsert` is skipped by the caller when nothing is inserted. */
export const UPDATE_OPERATORS: Readonly<Record<string, Apply>> = {
  $set: setPath,
  $setOnInsert: setPath,
  $unset: unset,
  $inc: increment,
  $min: keepIf((order) => order < 0),
  $max: keepIf((order) => order > 0),
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
};

/** The fields that an upsert takes from equality conditions of its filter (manual: "Upsert with Operator Expressions"). */
export function upsertSeed(filter: Doc): Doc {
  const seed: Doc = {};
  const addFields = (conditions: Doc): void => {
    for (const [name, condition] of Object.entries(conditions)) {
      if (name === '$and' && isArray(condition)) condition.filter(isDoc).forEach(addFields);
      if (name.startsWith('$') || condition instanceof RegExp) continue;
      if (isOperatorDoc(condition) && !('$eq' in condition)) continue;
      const path = name.split('.');
      if (getPath(seed, path) !== undefined) {
        throw new StoreError(
          'NotSingleValueField',
          `cannot infer query fields to set, '${name}' is matched twice`,
        );
      }
      setPath(seed, path, isOperatorDoc(condition) ? ownField(condition, '$eq') : condition);
    }
  };
  addFields(filter);
  return seed;
}
