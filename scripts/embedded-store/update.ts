import { StoreError, unsupported } from './errors.ts';
import { compileFilter } from './filter.ts';
import { sameValue } from './orderedKey.ts';
import { getPath, ownField } from './paths.ts';
import { UPDATE_OPERATORS } from './updateOperators.ts';
import { copy, isArray, isDoc, toStorable, toStorableDoc } from './values.ts';
import type { Predicate } from './filter.ts';
import type { Doc } from './values.ts';

interface Change {
  readonly isReplacement: boolean;
  /** Returns the changed document as a new object. */
  readonly apply: (doc: Doc, inserting: boolean) => Doc;
}

interface ChangeRequest {
  readonly update: unknown;
  readonly arrayFilters: readonly Doc[];
}

interface Step {
  readonly operator: string;
  readonly path: string;
  readonly operand: unknown;
}

/** @throws {StoreError} for an invalid or unsupported update, before any document is read. */
export function compileChange(request: ChangeRequest): Change {
  const { update } = request;
  if (isArray(update)) throw unsupported('updates with a pipeline');
  if (!isDoc(update)) throw new StoreError('FailedToParse', 'an update must be an object or an array');
  const names = Object.keys(update);
  if (!names.some((name) => name.startsWith('$'))) return replacement(update);
  return operatorChange(parseSteps(update), request);
}

function replacement(update: Doc): Change {
  const fields = toStorableDoc(update);
  return {
    isReplacement: true,
    apply: (doc) => guardId(doc, '_id' in doc ? { _id: doc['_id'], ...fields } : fields),
  };
}

function parseSteps(update: Doc): Step[] {
  const steps = Object.entries(update).flatMap(([operator, fields]) => {
    if (!Object.hasOwn(UPDATE_OPERATORS, operator)) throw unsupported(`the update operator '${operator}'`);
    if (!isDoc(fields)) throw new StoreError('FailedToParse', `${operator} operates on an object of fields`);
    return Object.entries(fields).map(([path, operand]): Step => ({
      operator,
      path,
      operand: toOperand(operator, operand),
    }));
  });
  for (const [i, { path }] of steps.entries()) {
    if (path.split('.').includes('$')) throw unsupported("the positional operator '$'");
    if (path.split('.').includes('')) {
      throw new StoreError('EmptyFieldName', `The update path '${path}' contains an empty field name`);
    }
    if (steps.some((other, j) => j < i && overlaps(other.path, path))) {
      throw new StoreError(
        'ConflictingUpdateOperators',
        `Updating the path '${path}' would create a conflict`,
      );
    }
  }
  return steps.sort(byPath);
}

const overlaps = (a: string, b: string): boolean => a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);

/** New fields are added in order of their names, numeric names by value (manual: "Update Operators Behavior"). */
function byPath(a: Step, b: Step): number {
  const [x, y] = [a.path.split('.'), b.path.split('.')];
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    if (x[i] === y[i]) continue;
    const numbers = [Number(x[i]), Number(y[i])];
    if (numbers.every(Number.isInteger)) return numbers[0]! - numbers[1]!;
    return x[i]! < y[i]! ? -1 : 1;
  }
  return x.length - y.length;
}

function operatorChange(steps: readonly Step[], { arrayFilters }: ChangeRequest): Change {
  const filters = compileArrayFilters(arrayFilters, steps);
  return {
    isReplacement: false,
    apply: (doc, inserting) => {
      const target = copy(doc);
      for (const { operator, path, operand } of steps) {
        if (operator === '$setOnInsert' && !inserting) continue;
        for (const concrete of expand(target, path, filters)) {
          UPDATE_OPERATORS[operator]!(target, concrete, copy(operand));
        }
      }
      return guardId(doc, target);
    },
  };
}

/** Checks and copies the values to be stored; conditions and modifiers stay as they are. */
function toOperand(operator: string, operand: unknown): unknown {
  if (operator === '$pull') return operand;
  if (isDoc(operand) && '$each' in operand) return { ...operand, $each: toStorable(operand['$each']) };
  return toStorable(operand);
}

function guardId(before: Doc, after: Doc): Doc {
  if (!('_id' in before) || sameValue(before['_id'], ownField(after, '_id'))) return after;
  throw new StoreError('ImmutableField', "The update would modify the immutable field '_id'");
}

function compileArrayFilters(arrayFilters: readonly Doc[], steps: readonly Step[]): Map<string, Predicate> {
  const filters = new Map<string, Predicate>();
  const refuse = (reason: string) =>
    new StoreError('FailedToParse', `Error parsing array filter :: ${reason}`);
  for (const filter of arrayFilters) {
    const [name = '', ...others] = new Set(fieldsIn(filter));
    if (others.length > 0 || name === '') throw refuse('Expected a single top-level field name');
    if (filters.has(name)) throw refuse(`Found multiple filters with the top-level field name ${name}`);
    const isUsed = steps.some(({ path }) => path.split('.').includes(`$[${name}]`));
    if (!isUsed) throw refuse(`The array filter for identifier '${name}' was not used in the update`);
    filters.set(name, compileFilter(filter));
  }
  return filters;
}

function fieldsIn(filter: Doc): string[] {
  return Object.entries(filter).flatMap(([name, value]) =>
    name.startsWith('$') && isArray(value) ? value.filter(isDoc).flatMap(fieldsIn) : [name.split('.')[0]!],
  );
}

/** The concrete paths that `$[]` and `$[name]` select in this document. */
function expand(target: Doc, path: string, filters: ReadonlyMap<string, Predicate>): string[][] {
  let paths: string[][] = [[]];
  for (const part of path.split('.')) {
    const name = /^\$\[(\w*)\]$/.exec(part)?.[1];
    if (name === undefined) {
      for (const concrete of paths) concrete.push(part);
      continue;
    }
    const matches = name === '' ? () => true : filters.get(name);
    if (!matches) throw new StoreError('BadValue', `No array filter found for identifier '${name}'`);
    paths = paths.flatMap((concrete) => {
      const list = getPath(target, concrete);
      if (!isArray(list)) {
        throw new StoreError(
          'BadValue',
          `Cannot apply array updates to non-array element ${concrete.join('.')}`,
        );
      }
      return list.flatMap((element, i) => (matches({ [name]: element }) ? [[...concrete, String(i)]] : []));
    });
  }
  return paths;
}
