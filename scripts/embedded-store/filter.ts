import { StoreError, unsupported } from './errors.ts';
import { bracketOf, orderedKey } from './orderedKey.ts';
import { branchesOf } from './paths.ts';
import { isArray, isDoc, isOperatorDoc } from './values.ts';
import type { Doc } from './values.ts';

export type Predicate = (doc: Doc) => boolean;
/** Tests the values that a path reaches; `undefined` is a branch without the field. */
type Test = (branches: readonly unknown[]) => boolean;

/** The values that comparisons apply to: those given and, for arrays, their elements. */
function withElements(branches: readonly unknown[]): readonly unknown[] {
  return branches.some(isArray)
    ? branches.flatMap((branch) => (isArray(branch) ? [branch, ...branch] : [branch]))
    : branches;
}

function equals(operand: unknown): Test {
  if (operand instanceof RegExp) return matches(operand);
  if (operand === null || operand === undefined) {
    return (branches) => withElements(branches).some((value) => value === null || value === undefined);
  }
  const key = orderedKey(operand);
  const simple = typeof operand === 'string' || typeof operand === 'boolean';
  return (branches) =>
    withElements(branches).some((value) =>
      simple ? value === operand : value !== undefined && orderedKey(value) === key,
    );
}

/** Comparisons hold within one type only; NaN equals itself and is neither less nor greater. */
function compares(operand: unknown, holds: (order: number) => boolean): Test {
  if (operand === null || operand === undefined) return holds(0) ? equals(null) : () => false;
  const key = orderedKey(withoutPattern(operand));
  const isNaN = Number.isNaN(operand);
  return (branches) =>
    withElements(branches).some((value) => {
      if (value === undefined) return false;
      const other = orderedKey(value);
      if (other === key) return holds(0);
      if (isNaN || Number.isNaN(value) || bracketOf(other) !== bracketOf(key)) return false;
      return holds(other < key ? -1 : 1);
    });
}

function matches(pattern: RegExp): Test {
  return (branches) =>
    withElements(branches).some((value) => typeof value === 'string' && pattern.test(value));
}

function regex(operand: unknown, options: unknown): Test {
  const flags = options ?? (operand instanceof RegExp ? operand.flags : '');
  if (typeof flags !== 'string' || /[^imsu]/.test(flags))
    throw unsupported(`the $regex options ${JSON.stringify(flags)}`);
  const source = operand instanceof RegExp ? operand.source : operand;
  if (typeof source !== 'string') throw new StoreError('BadValue', '$regex has to be a string');
  try {
    return matches(new RegExp(source, flags));
  } catch {
    throw new StoreError(51091, `Regular expression is invalid: ${source}`);
  }
}

function listOf(operator: string, operand: unknown): unknown[] {
  if (!isArray(operand)) throw new StoreError('BadValue', `${operator} needs an array`);
  if (operand.some(isOperatorDoc)) throw new StoreError('BadValue', `cannot nest $ under ${operator}`);
  return operand;
}

function within(operand: unknown): Test {
  const list = listOf('$in', operand);
  if (list.every((value) => typeof value === 'string')) {
    const wanted = new Set<unknown>(list);
    return (branches) => withElements(branches).some((value) => wanted.has(value));
  }
  const tests = list.map(equals);
  return (branches) => tests.some((test) => test(branches));
}

const negate =
  (test: Test): Test =>
  (branches) =>
    !test(branches);

function elementMatches(operand: unknown): Test {
  if (!isDoc(operand)) throw new StoreError('BadValue', '$elemMatch needs an Object');
  const onValues =
    isOperatorDoc(operand) && !Object.keys(operand).some((name) => Object.hasOwn(LOGICAL_OPERATORS, name));
  const test = onValues ? compileTests(operand) : undefined;
  const predicate = onValues ? undefined : compileFilter(operand);
  const holds = (element: unknown): boolean =>
    test ? test([element]) : isDoc(element) && (predicate?.(element) ?? false);
  return (branches) => branches.some((branch) => isArray(branch) && branch.some(holds));
}

function not(operand: unknown): Test {
  if (operand instanceof RegExp) return negate(matches(operand));
  if (!isOperatorDoc(operand)) throw new StoreError('BadValue', '$not needs a regex or a document');
  return negate(compileTests(operand));
}

/** Query operators on a field. */
export const FIELD_OPERATORS: Readonly<Record<string, (operand: unknown, all: Doc) => Test>> = {
  $eq: (operand) => equals(withoutPattern(operand)),
  $ne: (operand) => negate(equals(operand)),
  $gt: (operand) => compares(operand, (order) => order > 0),
  $gte: (operand) => compares(operand, (order) => order >= 0),
  $lt: (operand) => compares(operand, (order) => order < 0),
  $lte: (operand) => compares(operand, (order) => order <= 0),
  $in: within,
  $nin: (operand) => negate(within(listOf('$nin', operand))),
  $exists: (operand) => (branches) => branches.some((branch) => branch !== undefined) === Boolean(operand),
  $elemMatch: elementMatches,
  $not: not,
  $regex: (operand, all) => regex(operand, all['$options']),
  $options: (_, all) => ('$regex' in all ? () => true : missingRegex()),
};

function withoutPattern(operand: unknown): unknown {
  if (operand instanceof RegExp)
    throw new StoreError('BadValue', "Can't have RegEx as arg to predicate over field");
  return operand;
}

function missingRegex(): never {
  throw new StoreError('BadValue', '$options needs a $regex');
}

function compileTests(operators: Doc): Test {
  const tests = Object.entries(operators).map(([name, operand]) => {
    const operator = Object.hasOwn(FIELD_OPERATORS, name) ? FIELD_OPERATORS[name] : undefined;
    if (!operator) throw unsupported(`the query operator '${name}'`);
    return operator(operand, operators);
  });
  return (branches) => tests.every((test) => test(branches));
}

function clauses(name: string, operand: unknown): Predicate[] {
  if (!isArray(operand) || operand.length === 0) {
    throw new StoreError('BadValue', `${name} argument must be a non-empty array`);
  }
  return operand.map(compileFilter);
}

/** Query operators in the place of a field. */
export const LOGICAL_OPERATORS: Readonly<Record<string, (operand: unknown) => Predicate>> = {
  $and: (operand) => allOf(clauses('$and', operand)),
  $or: (operand) => {
    const predicates = clauses('$or', operand);
    return (doc) => predicates.some((predicate) => predicate(doc));
  },
};

const allOf =
  (predicates: readonly Predicate[]): Predicate =>
  (doc) =>
    predicates.every((predicate) => predicate(doc));

/** @throws {StoreError} NotImplemented, naming the operator, before any document is read. */
export function compileFilter(filter: unknown): Predicate {
  if (!isDoc(filter)) throw new StoreError('TypeMismatch', 'a query filter must be an object');
  const predicates = Object.entries(filter).map(([name, operand]): Predicate => {
    if (name.startsWith('$')) {
      const logical = Object.hasOwn(LOGICAL_OPERATORS, name) ? LOGICAL_OPERATORS[name] : undefined;
      if (!logical) throw unsupported(`the query operator '${name}'`);
      return logical(operand);
    }
    const path = name.split('.');
    const test = isOperatorDoc(operand) ? compileTests(operand) : equals(operand);
    return (doc) => test(branchesOf(doc, path));
  });
  return predicates.length === 1 ? predicates[0]! : allOf(predicates);
}
