import { StoreError, unsupported } from './errors.ts';
import { compareValues, sameValue } from './orderedKey.ts';
import { bsonTypeOf, isArray, isDoc } from './values.ts';

interface ValueOperator {
  /** Fewest and most arguments. */
  readonly arity: readonly [number, number];
  /** Set when the operator takes an object of named arguments; they are passed in this order. */
  readonly named?: { readonly required: readonly string[]; readonly optional: readonly string[] };
  readonly apply: (args: readonly unknown[]) => unknown;
}

const isMissing = (value: unknown): value is null | undefined => value === null || value === undefined;
const isNumber = (value: unknown): value is number => typeof value === 'number';

function numbersFor(name: string, args: readonly unknown[]): number[] {
  return args.map((value) => {
    if (isNumber(value)) return value;
    throw new StoreError('TypeMismatch', `${name} only supports numeric types, not ${bsonTypeOf(value)}`);
  });
}

/** An operator on numbers that is null as soon as one argument is null or missing. */
const numeric = (
  name: string,
  arity: readonly [number, number],
  compute: (...n: number[]) => number,
): ValueOperator => ({
  arity,
  apply: (args) => (args.some(isMissing) ? null : compute(...numbersFor(name, args))),
});

const comparison = (holds: (order: number) => boolean): ValueOperator => ({
  arity: [2, 2],
  apply: ([a, b]) => holds(compareForExpression(a, b)),
});

/** In expressions a missing field is less than null (manual: "Comparison/Sort Order", undefined before null). */
function compareForExpression(a: unknown, b: unknown): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return compareValues(a, b);
}

function arrayFor(name: string, value: unknown): unknown[] {
  if (!isArray(value))
    throw new StoreError(17124, `The argument to ${name} must be an array, but was ${bsonTypeOf(value)}`);
  return value;
}

function add(args: readonly unknown[]): unknown {
  if (args.some(isMissing)) return null;
  const date = args.find((value): value is Date => value instanceof Date);
  const rest = numbersFor(
    '$add',
    args.filter((value) => value !== date),
  );
  const sum = rest.reduce((total, value) => total + value, 0);
  return date ? new Date(date.getTime() + sum) : sum;
}

function subtract([a, b]: readonly unknown[]): unknown {
  if (isMissing(a) || isMissing(b)) return null;
  if (a instanceof Date)
    return b instanceof Date
      ? a.getTime() - b.getTime()
      : new Date(a.getTime() - numbersFor('$subtract', [b])[0]!);
  const [x, y] = numbersFor('$subtract', [a, b]);
  return x! - y!;
}

function divide(name: string, remainder: boolean): ValueOperator {
  return numeric(name, [2, 2], (a, b) => {
    if (b === 0) throw new StoreError(remainder ? 16610 : 'BadValue', `can't ${name} by zero`);
    return remainder ? a % b : a / b;
  });
}

/** $min, $max, $sum, $avg as expressions: over one array, or over the arguments. */
const folding = (fold: (values: readonly unknown[]) => unknown): ValueOperator => ({
  arity: [1, Infinity],
  apply: (args) => fold(args.length === 1 && isArray(args[0]) ? args[0] : args),
});

export const FOLDS = {
  $sum: (values: readonly unknown[]) => values.filter(isNumber).reduce((total, value) => total + value, 0),
  $avg: (values: readonly unknown[]) => {
    const numbers = values.filter(isNumber);
    return numbers.length > 0 ? numbers.reduce((total, value) => total + value, 0) / numbers.length : null;
  },
  $min: (values: readonly unknown[]) => extreme(values, -1),
  $max: (values: readonly unknown[]) => extreme(values, 1),
};

function extreme(values: readonly unknown[], sign: 1 | -1): unknown {
  const present = values.filter((value) => !isMissing(value));
  return present.length > 0
    ? present.reduce((best, v) => (compareValues(v, best) * sign > 0 ? v : best))
    : null;
}

function concat(args: readonly unknown[]): unknown {
  if (args.some(isMissing)) return null;
  return args
    .map((value) => {
      if (typeof value !== 'string')
        throw new StoreError(16702, `$concat only supports strings, not ${bsonTypeOf(value)}`);
      return value;
    })
    .join('');
}

function elementAt([list, index]: readonly unknown[]): unknown {
  if (isMissing(list) || isMissing(index)) return null;
  return arrayFor('$arrayElemAt', list).at(numbersFor('$arrayElemAt', [index])[0]!);
}

function toText([value]: readonly unknown[]): unknown {
  if (isMissing(value)) return null;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw unsupported(`$toString of ${bsonTypeOf(value)}`);
}

const UNIT_MS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** $dateTrunc in UTC. Weeks start on Monday when `startOfWeek` says so, else on Sunday. */
function truncateDate([date, unit, startOfWeek]: readonly unknown[]): unknown {
  if (isMissing(date) || isMissing(unit)) return null;
  if (!(date instanceof Date)) throw new StoreError(5439012, '$dateTrunc requires a date');
  if (unit === 'month') return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth()));
  if (unit === 'year') return new Date(Date.UTC(date.getUTCFullYear(), 0));
  const ms = typeof unit === 'string' ? UNIT_MS[unit === 'week' ? 'day' : unit] : undefined;
  if (!ms) throw unsupported(`$dateTrunc to ${JSON.stringify(unit)}`);
  const start = Math.floor(date.getTime() / ms) * ms;
  if (unit !== 'week') return new Date(start);
  if (startOfWeek !== undefined && startOfWeek !== 'monday')
    throw unsupported(`startOfWeek: ${JSON.stringify(startOfWeek)}`);
  const firstDay = startOfWeek === 'monday' ? 1 : 0;
  return new Date(start - ((date.getUTCDay() - firstDay + 7) % 7) * ms);
}

const DATE_PARTS: Readonly<Record<string, (iso: string) => string>> = {
  '%Y': (iso) => iso.slice(0, 4),
  '%m': (iso) => iso.slice(5, 7),
  '%d': (iso) => iso.slice(8, 10),
  '%H': (iso) => iso.slice(11, 13),
  '%M': (iso) => iso.slice(14, 16),
  '%S': (iso) => iso.slice(17, 19),
  '%L': (iso) => iso.slice(20, 23),
};

/** $dateToString in UTC. */
function formatDate([date, format = '%Y-%m-%dT%H:%M:%S.%LZ']: readonly unknown[]): unknown {
  if (isMissing(date)) return null;
  if (!(date instanceof Date)) throw new StoreError(16006, `can't convert from ${bsonTypeOf(date)} to Date`);
  if (typeof format !== 'string')
    throw new StoreError(18533, '$dateToString requires that format is a string');
  return format.replace(/%./g, (part) => {
    const write = DATE_PARTS[part];
    if (!write) throw unsupported(`'${part}' in the format of $dateToString`);
    return write(date.toISOString());
  });
}

/** Operators on values already evaluated. */
export const VALUE_OPERATORS: Readonly<Record<string, ValueOperator>> = {
  $eq: comparison((order) => order === 0),
  $ne: comparison((order) => order !== 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $not: { arity: [1, 1], apply: ([value]) => isMissing(value) || value === false || value === 0 },
  $add: { arity: [1, Infinity], apply: add },
  $subtract: { arity: [2, 2], apply: subtract },
  $multiply: numeric('$multiply', [1, Infinity], (...values) =>
    values.reduce((total, value) => total * value, 1),
  ),
  $divide: divide('$divide', false),
  $mod: divide('$mod', true),
  $abs: numeric('$abs', [1, 1], Math.abs),
  $floor: numeric('$floor', [1, 1], Math.floor),
  $ceil: numeric('$ceil', [1, 1], Math.ceil),
  $sum: folding(FOLDS.$sum),
  $avg: folding(FOLDS.$avg),
  $min: folding(FOLDS.$min),
  $max: folding(FOLDS.$max),
  $concat: { arity: [1, Infinity], apply: concat },
  $toString: { arity: [1, 1], apply: toText },
  $size: { arity: [1, 1], apply: ([value]) => arrayFor('$size', value).length },
  $in: {
    arity: [2, 2],
    apply: ([value, list]) => arrayFor('$in', list).some((element) => sameValue(element, value)),
  },
  $arrayElemAt: { arity: [2, 2], apply: elementAt },
  $concatArrays: {
    arity: [1, Infinity],
    apply: (args) => (args.some(isMissing) ? null : args.flatMap((list) => arrayFor('$concatArrays', list))),
  },
  $mergeObjects: {
    arity: [1, Infinity],
    apply: (args) => Object.fromEntries(args.flatMap((value) => (isDoc(value) ? Object.entries(value) : []))),
  },
  $dateTrunc: {
    arity: [1, 1],
    named: { required: ['date', 'unit'], optional: ['startOfWeek'] },
    apply: truncateDate,
  },
  $dateToString: { arity: [1, 1], named: { required: ['date'], optional: ['format'] }, apply: formatDate },
};
