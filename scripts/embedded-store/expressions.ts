import { unsupported } from './errors.ts';
import { ownField } from './paths.ts';
import { isArray, isDoc } from './values.ts';
import type { Doc } from './values.ts';

/** `undefined` stands for a missing field. */
type Evaluate = (root: Doc) => unknown;

/**
 * The expressions of $group: constants, field paths, and documents of them.
 * @throws {StoreError} NotImplemented, naming the operator, before any document is read
 */
export function compileExpression(expression: unknown): Evaluate {
  if (typeof expression === 'string' && expression.startsWith('$')) return compilePath(expression);
  if (isArray(expression)) throw unsupported('an array as an expression');
  if (!isDoc(expression)) return () => expression;
  const fields = Object.entries(expression).map(([name, inner]) => {
    if (name.startsWith('$')) throw unsupported(`the expression operator '${name}'`);
    return { name, evaluate: compileExpression(inner) };
  });
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

/** Field paths map over arrays: `$items.price` is the list of the prices that exist. */
function fieldAt(value: unknown, path: readonly string[]): unknown {
  const [field, ...rest] = path;
  if (field === undefined) return value;
  if (isArray(value))
    return value.map((element) => fieldAt(element, path)).filter((found) => found !== undefined);
  return isDoc(value) ? fieldAt(ownField(value, field), rest) : undefined;
}
