import { StoreError, unsupported } from './errors.ts';
import { defineField } from './paths.ts';
import { isArray, isDoc, isOperatorDoc } from './values.ts';
import type { Doc } from './values.ts';

/** `true` selects the whole field, a tree selects fields inside it. */
interface PathTree {
  [field: string]: true | PathTree;
}

const isSwitch = (value: unknown): boolean => typeof value === 'number' || typeof value === 'boolean';

/** Rewrites `{ a: { b: 1 } }` as `{ 'a.b': 1 }`, which means the same. */
function flatten(spec: Doc, prefix = ''): [string, unknown][] {
  return Object.entries(spec).flatMap(([field, value]): [string, unknown][] =>
    isDoc(value) && !isOperatorDoc(value) && Object.keys(value).length > 0
      ? flatten(value, `${prefix}${field}.`)
      : [[prefix + field, value]],
  );
}

function treeOf(paths: readonly string[]): PathTree {
  const tree: PathTree = {};
  for (const path of paths) {
    const parts = path.split('.');
    let node = tree;
    for (const [i, part] of parts.entries()) {
      const existing = Object.hasOwn(node, part) ? node[part] : undefined;
      const isLast = i === parts.length - 1;
      if (existing === true || (existing && isLast)) throw new StoreError(31250, `Path collision at ${path}`);
      if (isLast) node[part] = true;
      else node = node[part] = existing ?? {};
    }
  }
  return tree;
}

const branchFor = (tree: PathTree, field: string): true | PathTree | undefined =>
  Object.hasOwn(tree, field) ? tree[field] : undefined;

function keep(value: unknown, tree: PathTree): unknown {
  if (isArray(value))
    return value.filter((e) => isDoc(e) || isArray(e)).map((element) => keep(element, tree));
  return isDoc(value) ? keepFields(value, tree) : value;
}

function keepFields(doc: Doc, tree: PathTree): Doc {
  const kept: Doc = {};
  for (const [field, value] of Object.entries(doc)) {
    const branch = branchFor(tree, field);
    if (branch === true) defineField(kept, field, value);
    else if (branch && (isDoc(value) || isArray(value))) defineField(kept, field, keep(value, branch));
  }
  return kept;
}

function drop(value: unknown, tree: PathTree): unknown {
  if (isArray(value)) return value.map((element) => drop(element, tree));
  return isDoc(value) ? dropFields(value, tree) : value;
}

function dropFields(doc: Doc, tree: PathTree): Doc {
  const left: Doc = {};
  for (const [field, value] of Object.entries(doc)) {
    const branch = branchFor(tree, field);
    if (branch !== true) defineField(left, field, branch ? drop(value, branch) : value);
  }
  return left;
}

/**
 * Projections of `find`, `findAndModify` and `$project`: either included or excluded fields.
 * @throws {StoreError} 31254 when both are mixed, 31250 when paths collide, NotImplemented for computed fields
 */
export function compileProjection(spec: Doc): (doc: Doc) => Doc {
  const entries = flatten(spec);
  if (entries.length === 0) return (doc) => doc;
  for (const [path, value] of entries) {
    const operator = isOperatorDoc(value) ? Object.keys(value)[0] : 'a computed value';
    if (!isSwitch(value) || path.includes('$')) throw unsupported(`'${operator}' in projections ('${path}')`);
  }
  const pathsThat = (on: boolean) =>
    entries.filter(([path, value]) => path !== '_id' && Boolean(value) === on).map(([path]) => path);
  const [included, excluded] = [pathsThat(true), pathsThat(false)];
  if (excluded.length > 0 && included.length > 0) {
    throw new StoreError(31254, `Cannot do exclusion on field ${excluded[0]} in inclusion projection`);
  }
  const withoutId = entries.some(([path, value]) => path === '_id' && !value);
  if (excluded.length > 0 || (included.length === 0 && withoutId)) {
    const dropped = treeOf(withoutId ? [...excluded, '_id'] : excluded);
    return (doc) => dropFields(doc, dropped);
  }
  const kept = treeOf(withoutId ? included : ['_id', ...included]);
  return (doc) => keepFields(doc, kept);
}
