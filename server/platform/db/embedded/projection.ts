import { StoreError, unsupported } from './errors.ts';
import { compileExpression } from './expressions.ts';
import { defineField, ownField } from './paths.ts';
import { isArray, isDoc, isOperatorDoc } from './values.ts';
import type { Evaluate, Variables } from './expressions.ts';
import type { Doc } from './values.ts';

type Project = (doc: Doc, variables: Variables) => Doc;
/** `true` keeps (or drops) the whole field, a tree goes on inside it. */
interface PathTree {
  [field: string]: true | PathTree;
}

const isSwitch = (value: unknown): value is number | boolean =>
  typeof value === 'number' || typeof value === 'boolean';
const FIND_ONLY = ['$slice', '$elemMatch', '$meta'];

/** `{ a: { b: 1 } }` says the same as `{ 'a.b': 1 }`. */
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

/** A function that leaves out the given paths. */
export function compileExclusion(paths: readonly string[]): (doc: Doc) => Doc {
  const tree = treeOf(paths);
  return (doc) => dropFields(doc, tree);
}

/** Sets a computed value; inside arrays, in every document (manual: "$addFields > Overwriting an Existing Field"). */
export function withComputed(doc: Doc, path: readonly string[], value: unknown): Doc {
  const [field, ...rest] = path;
  if (field === undefined) return doc;
  const result = { ...doc };
  const inner = ownField(doc, field);
  if (value === undefined && rest.length === 0) delete result[field];
  else if (rest.length === 0) defineField(result, field, value);
  else if (isArray(inner)) {
    const put = (element: unknown) => withComputed(isDoc(element) ? element : {}, rest, value);
    defineField(result, field, inner.map(put));
  } else if (value !== undefined || isDoc(inner)) {
    defineField(result, field, withComputed(isDoc(inner) ? inner : {}, rest, value));
  }
  return result;
}

/** Computed fields of $addFields, $project and projections: [path, evaluate]. */
export const compileComputed = (entries: readonly [string, unknown][]): [string[], Evaluate][] =>
  entries.map(([path, expression]) => [path.split('.'), compileExpression(expression)]);

/**
 * Projections of `find`, `findAndModify` and `$project`: fields in, or fields out, or computed.
 * @throws StoreError when kept and dropped fields are mixed, or for an operator this store does not know.
 */
export function compileProjection(spec: Doc): Project {
  const entries = flatten(spec);
  if (entries.length === 0) return (doc) => doc;
  for (const [path, value] of entries) {
    const operator = isOperatorDoc(value) ? Object.keys(value)[0]! : path.includes('$') ? path : '';
    if (FIND_ONLY.includes(operator) || operator === path) throw unsupported(`'${operator}' in projections`);
  }
  const switches = entries.filter((entry): entry is [string, number | boolean] => isSwitch(entry[1]));
  const computed = compileComputed(entries.filter(([, value]) => !isSwitch(value)));
  const id = switches.find(([path]) => path === '_id')?.[1];
  const others = switches.filter(([path]) => path !== '_id');
  const included = others.filter(([, on]) => Boolean(on)).map(([path]) => path);
  const excluded = others.filter(([, on]) => !on).map(([path]) => path);
  if (excluded.length > 0 && (included.length > 0 || computed.length > 0)) {
    throw new StoreError(31254, `Cannot do exclusion on field ${excluded[0]} in inclusion projection`);
  }
  const idDropped = id !== undefined && !id;
  if (excluded.length > 0 || (included.length === 0 && computed.length === 0 && idDropped)) {
    return compileExclusion(idDropped ? [...excluded, '_id'] : excluded);
  }
  treeOf([...included, ...computed.map(([path]) => path.join('.'))]); // refuses collisions
  const tree = treeOf(idDropped ? included : ['_id', ...included]);
  return (doc, variables) => {
    let projected = keepFields(doc, tree);
    for (const [path, evaluate] of computed) {
      const value = evaluate({ root: doc, variables });
      if (value !== undefined) projected = withComputed(projected, path, value);
    }
    return projected;
  };
}
