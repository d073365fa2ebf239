import { isArray, isDoc } from './values.ts';
import type { Doc } from './values.ts';

const isIndex = (part: string): boolean => /^\d+$/.test(part);

/**
 * All values that a query path reaches, through every element of arrays on the way (manual: "Query an Array of Embedded
 * Documents"); `undefined` is a branch without the field.
 */
export function branchesOf(doc: Doc, path: readonly string[]): unknown[] {
  if (path.length === 1) return [ownField(doc, path[0]!)];
  const found: unknown[] = [];
  walk(doc, path, 0, found);
  return found;
}

function walk(value: unknown, path: readonly string[], depth: number, found: unknown[]): void {
  const part = path[depth];
  if (part === undefined) {
    found.push(value);
  } else if (isArray(value)) {
    if (isIndex(part) && Number(part) < value.length) walk(value[Number(part)], path, depth + 1, found);
    for (const element of value) {
      if (isDoc(element) && (!isIndex(part) || part in element)) walk(element, path, depth, found);
    }
  } else if (isDoc(value)) {
    walk(ownField(value, part), path, depth + 1, found);
  } else {
    found.push(undefined);
  }
}

/** The values that an index or a sort uses at a path: each array element, an empty array as such, `undefined` if missing. */
export function leavesOf(doc: Doc, path: readonly string[]): unknown[] {
  const branches = branchesOf(doc, path);
  if (branches.length === 1 && !isArray(branches[0])) return branches;
  const leaves = branches.flatMap((branch) => (isArray(branch) && branch.length > 0 ? branch : [branch]));
  return leaves.length > 0 ? leaves : [undefined];
}

/** Whether a path goes through, or ends at, an array. */
export function meetsArray(doc: Doc, path: readonly string[]): boolean {
  let value: unknown = doc;
  for (const part of path) {
    value = isDoc(value) ? ownField(value, part) : undefined;
    if (isArray(value)) return true;
  }
  return false;
}

export function ownField(doc: Doc, field: string): unknown {
  return Object.hasOwn(doc, field) ? doc[field] : undefined;
}

/** The value at an exact path, where only a number selects an array element, or `undefined`. */
export function getPath(value: unknown, path: readonly string[]): unknown {
  let current = value;
  for (const part of path) {
    if (isArray(current)) current = isIndex(part) ? current[Number(part)] : undefined;
    else if (isDoc(current)) current = ownField(current, part);
    else return undefined;
  }
  return current;
}

/** Sets a field without changing the prototype: `__proto__` is an ordinary field name in BSON. */
export function defineField(target: Doc, field: string, value: unknown): void {
  if (field !== '__proto__') target[field] = value;
  else Object.defineProperty(target, field, { value, enumerable: true, writable: true, configurable: true });
}
