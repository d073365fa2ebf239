import { StoreError, unsupported } from './errors.ts';
import { compileExpression } from './expressions.ts';
import { defineField } from './paths.ts';
import { isArray, isDoc, isOperatorDoc } from './values.ts';
import type { Doc } from './values.ts';

/** `true` keeps (or drops) the whole field, a tree goes on inside it. */
interface PathTree {
  [field: string]: true | PathTree;
}

const isSwitch = (value: unknown): value is number | boolean =>
  typeof value === 'number' || typeof value === 'boolean';

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

/**
 * Projections of `find`, `findAndModify` and `$project`: fields in, or fields out, or computed.
 * @throws StoreError when kept and dropped fields are mixed, or for an operator this store does not know.
 */
export function compileProjection(spec: Doc): (doc: Doc) => Doc {
  const entries = flatten(spec);
  if (entries.length === 0) return (doc) => doc;
  const switches = entries.filter((entry): entry is [string, number | boolean] => isSwitch(entry[1]));
  const computed = entries.filter(([, value]) => !isSwitch(value)).map(compileComputed);
  const id = switches.find(([path]) => path === '_id')?.[1];
  const others = switches.filter(([path]) => path !== '_id');
  const included = others.filter(([, on]) => Boolean(on)).map(([path]) => path);
  const excluded = others.filter(([, on]) => !on).map(([path]) => path);
  if (excluded.length > 0 && (included.length > 0 || computed.length > 0)) {
    throw new StoreError(31254, `Cannot do exclusion on field ${excluded[0]} in inclusion projection`);
  }
  const idDropped = id !== undefined && !id;
  if (excluded.length > 0 || (included.length === 0 && computed.length === 0 && idDropped)) {
    const dropped = treeOf(idDropped ? [...excluded, '_id'] : excluded);
    return (doc) => dropFields(doc, dropped);
  }
  treeOf([...included, ...computed.map(({ field }) => field)]); // refuses collisions
  const kept = treeOf(idDropped ? included : ['_id', ...included]);
  return (doc) => {
    const projected = keepFields(doc, kept);
    for (const { field, evaluate } of computed) {
      const value = evaluate(doc);
      if (value !== undefined) defineField(projected, field, value);
    }
    return projected;
  };
}

function compileComputed([field, expression]: [string, unknown]) {
  if (field.includes('.') || field.includes('$'))
    throw unsupported(`the computed field '${field}' in projections`);
  return { field, evaluate: compileExpression(expression) };
}
