import { Binary, ObjectId } from 'bson';
import { unsupported } from './errors.ts';
import { leavesOf } from './paths.ts';
import { assertKnownType, bsonTypeOf, isArray, isDoc } from './values.ts';
import type { Doc } from './values.ts';

/*
 * Every value is encoded as a key: a string of one-byte characters whose order as strings is MongoDB's order of values
 * (manual: "BSON Types > Comparison/Sort Order"). Equal values have equal keys and no key is the prefix of another,
 * so keys can be concatenated for compound indexes. Equality, sorting, indexes and grouping all use this encoding.
 */
const RANK = {
  emptyArray: '\x05',
  null: '\x0a',
  number: '\x14',
  string: '\x1e',
  object: '\x28',
  array: '\x32',
  binary: '\x3c',
  objectId: '\x46',
  boolean: '\x50',
  date: '\x5a',
};
const END = '\0';
/** Greater than any key character: `key + AFTER` sorts after every string that starts with `key`. */
export const AFTER = '\uffff';

const scratch = Buffer.alloc(8);
const ASCII = /^[\x01-\x7f]*$/;

function numberKey(value: number): string {
  if (Number.isNaN(value)) return '\0\0\0\0\0\0\0\0';
  scratch.writeDoubleBE(value === 0 ? 0 : value);
  const negative = scratch[0]! >= 0x80;
  if (!negative) scratch[0]! |= 0x80;
  else for (let i = 0; i < 8; i++) scratch[i]! ^= 0xff;
  return scratch.toString('latin1');
}

function stringKey(value: string): string {
  if (ASCII.test(value)) return value + END + END;
  return Buffer.from(value, 'utf8').toString('latin1').replaceAll('\0', '\0\xff') + END + END;
}

function binaryKey(value: Binary): string {
  const bytes = Buffer.from(value.value());
  const head = Buffer.alloc(5);
  head.writeUInt32BE(bytes.length);
  head[4] = value.sub_type;
  return head.toString('latin1') + bytes.toString('latin1');
}

/** @throws {StoreError} NotImplemented for an unsupported type of value. */
export function orderedKey(value: unknown): string {
  if (typeof value === 'string') return RANK.string + stringKey(value);
  if (typeof value === 'number') return RANK.number + numberKey(value);
  if (value === null || value === undefined) return RANK.null;
  if (typeof value === 'boolean') return RANK.boolean + (value ? '\x01' : '\0');
  if (value instanceof Date) return RANK.date + numberKey(value.getTime());
  if (isArray(value)) return RANK.array + value.map(orderedKey).join('') + END;
  if (value instanceof ObjectId) return RANK.objectId + Buffer.from(value.id).toString('latin1');
  if (value instanceof Binary) return RANK.binary + binaryKey(value);
  if (isDoc(value)) {
    // Documents compare field by field: type, then name, then value.
    const fields = Object.entries(value).map(([name, inner]) => {
      const key = orderedKey(inner);
      return key[0]! + stringKey(name) + key;
    });
    return RANK.object + fields.join('') + END;
  }
  assertKnownType(value, '');
  throw unsupported(`values of type ${bsonTypeOf(value)}`);
}

/** The prefix of all keys of the same type: comparisons stay within one type (manual: "Type Bracketing"). */
export function bracketOf(key: string): string {
  return key[0]!;
}

/** Inverts a key, so that ascending order of inverted keys is descending order of values. */
export function invertKey(key: string): string {
  const bytes = Buffer.from(key, 'latin1');
  for (let i = 0; i < bytes.length; i++) bytes[i]! ^= 0xff;
  return bytes.toString('latin1');
}

/** MongoDB's order over all types: negative, zero or positive. */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number' && a - b === a - b) return a - b;
  const [x, y] = [orderedKey(a), orderedKey(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

export function sameValue(a: unknown, b: unknown): boolean {
  return orderedKey(a) === orderedKey(b);
}

/** The keys of the values at `path`: one per array element; a missing field counts as null. */
export function leafKeys(doc: Doc, path: readonly string[]): string[] {
  const keys = leavesOf(doc, path).map((leaf) =>
    isArray(leaf) && leaf.length === 0 ? RANK.emptyArray : orderedKey(leaf),
  );
  return keys.length > 1 ? [...new Set(keys)] : keys;
}

export type SortSpec = readonly { readonly path: readonly string[]; readonly descending: boolean }[];

/** A stable sort. An array counts as its smallest element (ascending) or its greatest (descending). */
export function sortDocs(docs: readonly Doc[], sort: SortSpec): Doc[] {
  const keyed = docs.map((doc) => ({
    doc,
    keys: sort.map(({ path, descending }) => {
      const keys = leafKeys(doc, path);
      return keys.reduce((best, key) => (key < best !== descending ? key : best));
    }),
  }));
  keyed.sort((a, b) => {
    for (let i = 0; i < sort.length; i++) {
      const [x, y] = [a.keys[i]!, b.keys[i]!];
      if (x !== y) return x < y !== sort[i]!.descending ? -1 : 1;
    }
    return 0;
  });
  return keyed.map(({ doc }) => doc);
}
