import { StoreError, unsupported } from './errors.ts';
import { compareValues } from './orderedKey.ts';
import { ownField } from './paths.ts';
import { bsonTypeOf, isArray, isDoc } from './values.ts';
import type { Doc } from './values.ts';

/** `undefined` stands for a missing field. */
type Evaluate = (root: Doc) => unknown;

const isMissing = (value: unknown): value is null | undefined => value === null || value === undefined;

/** False, zero, null and missing are false; everything else, the empty string too, is true (manual: "$and"). */
export const isTruthy = (value: unknown): boolean => value !== false && value !== 0 && !isMissing(value);

/** @throws StoreError naming an operator this store does not know, before any document is looked at. */
export function compileExpression(expression: unknown): Evaluate {
  if (typeof expression === 'string' && expression.startsWith('$')) return compilePath(expression);
  if (isArray(expression)) throw unsupported('an array as an expression');
  if (!isDoc(expression)) return () => expression;
  const entries = Object.entries(expression);
  const [name, operand] = entries[0] ?? ['', undefined];
  if (!name.startsWith('$')) return compileFields(entries);
  if (entries.length > 1) {
    throw new StoreError(15983, 'An object representing an expression must have exactly one field');
  }
  if (name === '$literal') return () => operand;
  const apply = Object.hasOwn(EXPRESSION_OPERATORS, name) ? EXPRESSION_OPERATORS[name] : undefined;
  if (!apply) throw unsupported(`the expression operator '${name}'`);
  const args = argumentsOf(name, operand).map(compileExpression);
  return (root) => apply(args.map((evaluate) => evaluate(root)));
}

/** Operators that take any number of arguments; all others take as many as named, or two. */
const VARIADIC = ['$and', '$or', '$ifNull', '$add', '$multiply'];
const ARITY: Readonly<Record<string, number>> = { $not: 1, $cond: 3 };

function argumentsOf(name: string, operand: unknown): readonly unknown[] {
  if (name === '$cond' && isDoc(operand)) return [operand['if'], operand['then'], operand['else']];
  const args = isArray(operand) ? operand : [operand];
  if (VARIADIC.includes(name) || args.length === (ARITY[name] ?? 2)) return args;
  throw new StoreError(16020, `Expression ${name} does not take ${args.length} arguments`);
}

function compileFields(entries: readonly [string, unknown][]): Evaluate {
  const fields = entries.map(([name, expression]) => ({ name, evaluate: compileExpression(expression) }));
  return (root) => {
    const values = fields.map(({ name, evaluate }): [string, unknown] => [name, evaluate(root)]);
    return Object.fromEntries(values.filter(([, value]) => value !== undefined));
  };
}

function compilePath(expression: string): Evaluate {
  if (expression.startsWith('$$')) throw unsupported(`the variable '${expression}'`);
  const path = expression.slice(1).split('.');
  return (root) => fieldAt(root, path);
}

/** Field paths map over arrays: `$items.price` is the list of prices there are. */
function fieldAt(value: unknown, path: readonly string[]): unknown {
  const [field, ...rest] = path;
  if (field === undefined) return value;
  if (isArray(value))
    return value.map((element) => fieldAt(element, path)).filter((found) => found !== undefined);
  return isDoc(value) ? fieldAt(ownField(value, field), rest) : undefined;
}

type Apply = (args: readonly unknown[]) => unknown;

/** In expressions a missing field is less than null (manual: "Comparison/Sort Order"). */
const comparison =
  (holds: (order: number) => boolean): Apply =>
  ([a, b]) => {
    if (a === undefined || b === undefined) return holds(Number(a !== undefined) - Number(b !== undefined));
    return holds(compareValues(a, b));
  };

/** An operator on numbers that is null as soon as one argument is null or missing. */
const numeric =
  (name: string, compute: (a: number, b: number) => number): Apply =>
  (args) => {
    if (args.some(isMissing)) return null;
    const numbers = args.filter((value) => typeof value === 'number');
    const other = args.find((value) => typeof value !== 'number');
    if (numbers.length === args.length) return numbers.reduce(compute);
    throw new StoreError('TypeMismatch', `${name} only supports numeric types, not ${bsonTypeOf(other)}`);
  };

export const EXPRESSION_OPERATORS: Readonly<Record<string, Apply>> = {
  $eq: comparison((order) => order === 0),
  $ne: comparison((order) => order !== 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $and: (args) => args.every(isTruthy),
  $or: (args) => args.some(isTruthy),
  $not: ([value]) => !isTruthy(value),
  $cond: ([test, yes, no]) => (isTruthy(test) ? yes : no),
  $ifNull: (args) => args.find((value) => !isMissing(value)) ?? args.at(-1),
  $add: numeric('$add', (a, b) => a + b),
  $subtract: numeric('$subtract', (a, b) => a - b),
  $multiply: numeric('$multiply', (a, b) => a * b),
};
