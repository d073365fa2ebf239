import { Binary, ObjectId } from 'bson';
import { StoreError, unsupported } from './errors.ts';

/** A BSON document as bson's `deserialize` gives it. Stored documents are never changed in place. */
export interface Doc {
  [field: string]: unknown;
}

const MAX_DEPTH = 100; // MongoDB limits: "Nested Depth for BSON Documents"

export function isDoc(value: unknown): value is Doc {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** `{ $gt: 1 }`, `{ $in: [] }`: a document whose first field names an operator. */
export function isOperatorDoc(value: unknown): value is Doc {
  return isDoc(value) && (Object.keys(value)[0]?.startsWith('$') ?? false);
}

export function isArray(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

/** A deep copy of arrays and documents; values that updates never change in place are shared. */
export function copy<T>(value: T): T;
export function copy(value: unknown): unknown {
  if (isArray(value)) return value.map((element) => copy(element));
  if (!isDoc(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, copy(inner)]));
}

/**
 * A copy that can be stored: binaries no longer point into the network buffer.
 * @throws {StoreError} NotImplemented, naming an unsupported type of value or field name; BadValue when nested too deep
 */
export function toStorable(value: unknown, path = '', depth = 0): unknown {
  if (depth > MAX_DEPTH)
    throw new StoreError('BadValue', `Document exceeds the nesting depth of ${MAX_DEPTH}`);
  if (isArray(value)) return value.map((element, i) => toStorable(element, `${path}.${i}`, depth + 1));
  if (isDoc(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([field, inner]) => {
        if (field.startsWith('$') || field.includes('.')) throw unsupported(`the field name '${field}'`);
        return [field, toStorable(inner, path === '' ? field : `${path}.${field}`, depth + 1)];
      }),
    );
  }
  if (value instanceof Binary) return new Binary(Uint8Array.from(value.value()), value.sub_type);
  assertKnownType(value, path);
  return value;
}

export function toStorableDoc(doc: Doc): Doc {
  const storable = toStorable(doc);
  return isDoc(storable) ? storable : {};
}

/** @throws {StoreError} NotImplemented for BSON types that `orderedKey` does not encode (Long, Decimal128, …). */
export function assertKnownType(value: unknown, path: string): void {
  const known =
    value === null ||
    ['string', 'number', 'boolean'].includes(typeof value) ||
    value instanceof Date ||
    value instanceof ObjectId ||
    value instanceof Binary;
  if (!known) throw unsupported(`values of type ${bsonTypeOf(value)} (field '${path}')`);
}

/** The alias that `$type` uses; a number has the type as which the JavaScript driver writes it. */
export function bsonTypeOf(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (typeof value === 'number')
    return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? 'int' : 'double';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value !== 'object') return typeof value;
  if (isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  if (value instanceof RegExp) return 'regex';
  if (value instanceof ObjectId) return 'objectId';
  if (value instanceof Binary) return 'binData';
  return '_bsontype' in value ? String(value._bsontype) : 'object';
}
