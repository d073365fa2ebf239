import { StoreError, unsupported } from './errors.ts';
import { isDoc } from './values.ts';
import type { Doc } from './values.ts';

/** An index as `createIndexes` takes it and `listIndexes` returns it. */
export interface IndexSpec {
  readonly v: 2;
  readonly key: Readonly<Record<string, 1 | -1>>;
  readonly name: string;
  readonly unique?: true;
  readonly sparse?: true;
  readonly partialFilterExpression?: Doc;
  readonly expireAfterSeconds?: number;
}

/** Supported index options; `background` has had no effect since MongoDB 4.2. */
export const INDEX_OPTIONS = [
  'v',
  'key',
  'name',
  'unique',
  'sparse',
  'partialFilterExpression',
  'expireAfterSeconds',
  'background',
] as const;

/** @throws {StoreError} NotImplemented, naming the unsupported option or kind; CannotCreateIndex for an invalid value. */
export function parseIndexSpec(value: unknown): IndexSpec {
  if (!isDoc(value)) throw new StoreError('TypeMismatch', 'an index specification must be an object');
  for (const option of Object.keys(value)) {
    if (!INDEX_OPTIONS.some((known) => known === option)) throw unsupported(`the index option '${option}'`);
  }
  const key = parseKey(value['key']);
  const { partialFilterExpression, expireAfterSeconds, name } = value;
  if (
    expireAfterSeconds !== undefined &&
    (typeof expireAfterSeconds !== 'number' || Object.keys(key).length > 1)
  ) {
    throw new StoreError(
      'CannotCreateIndex',
      'TTL indexes are single-field indexes with a number of seconds',
    );
  }
  if (partialFilterExpression !== undefined && !isDoc(partialFilterExpression)) {
    throw new StoreError('CannotCreateIndex', 'partialFilterExpression must be an object');
  }
  return {
    v: 2,
    key,
    name: typeof name === 'string' ? name : nameOf(key),
    ...(value['unique'] === true ? { unique: true } : {}),
    ...(value['sparse'] === true ? { sparse: true } : {}),
    ...(partialFilterExpression ? { partialFilterExpression } : {}),
    ...(typeof expireAfterSeconds === 'number' ? { expireAfterSeconds } : {}),
  };
}

export function nameOf(key: IndexSpec['key']): string {
  return Object.entries(key).flat().join('_');
}

function parseKey(value: unknown): IndexSpec['key'] {
  const fields = isDoc(value) ? Object.entries(value) : [];
  if (fields.length === 0) throw new StoreError('CannotCreateIndex', 'Index keys cannot be an empty object');
  const key: Record<string, 1 | -1> = {};
  for (const [field, direction] of fields) {
    if (field.includes('$')) throw unsupported(`the index field '${field}'`);
    if (direction !== 1 && direction !== -1) throw unsupported(`indexes of kind '${String(direction)}'`);
    key[field] = direction;
  }
  return key;
}
