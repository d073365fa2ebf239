import { StoreError, unsupported } from './errors.ts';
import { VALUE_OPERATORS } from './expressionOperators.ts';
import { ownField } from './paths.ts';
import { isArray, isDoc } from './values.ts';
import type { Doc } from './values.ts';

export type Variables = Readonly<Record<string, unknown>>;

interface Scope {
  /** The document the expression is about (`$$ROOT`). */
  readonly root: Doc;
  readonly variables: Variables;
}

/** `undefined` stands for a missing field. */
export type Evaluate = (scope: Scope) => unknown;

/** False, zero, null and missing are false; everything else, the empty string too, is true (manual: "$and"). */
export const isTruthy = (value: unknown): boolean =>
  value !== false && value !== null && value !== undefined && value !== 0;

/** @throws StoreError naming an operator this store does not know, before any document is looked at. */
export function compileExpression(expression: unknown): Evaluate {
  if (typeof expression === 'string' && expression.startsWith('$')) return compilePath(expression);
  if (isArray(expression)) {
    const elements = expression.map(compileExpression);
    return (scope) => elements.map((evaluate): unknown => evaluate(scope) ?? null);
  }
  if (!isDoc(expression)) return () => expression;
  const entries = Object.entries(expression);
  const [name, operand] = entries[0] ?? ['', undefined];
  if (!name.startsWith('$')) return compileFields(expression);
  if (entries.length > 1) {
    throw new StoreError(15983, 'An object representing an expression must have exactly one field');
  }
  const control = Object.hasOwn(CONTROL_OPERATORS, name) ? CONTROL_OPERATORS[name] : undefined;
  if (control) return control(operand);
  const operator = Object.hasOwn(VALUE_OPERATORS, name) ? VALUE_OPERATORS[name] : undefined;
  if (!operator) throw unsupported(`the expression operator '${name}'`);
  if (operator.named) {
    const args = compileNamed(name, operand, operator.named);
    return (scope) => operator.apply(args.map((evaluate) => evaluate(scope)));
  }
  const args = (isArray(operand) ? operand : [operand]).map(compileExpression);
  if (args.length < operator.arity[0] || args.length > operator.arity[1]) {
    throw new StoreError(
      16020,
      `Expression ${name} takes ${operator.arity.join(' to ')} arguments, not ${args.length}`,
    );
  }
  return (scope) => operator.apply(args.map((evaluate) => evaluate(scope)));
}

/** A document of expressions, evaluated field by field; missing values are left out. */
export function compileFields(fields: Doc): (scope: Scope) => Doc {
  const compiled = Object.entries(fields).map(([name, expression]) => ({
    name,
    evaluate: compileExpression(expression),
  }));
  return (scope) => {
    const values = compiled.map(({ name, evaluate }): [string, unknown] => [name, evaluate(scope)]);
    return Object.fromEntries(values.filter(([, value]) => value !== undefined));
  };
}

function compilePath(expression: string): Evaluate {
  const [first = '', ...path] = expression.split('.');
  if (!first.startsWith('$$')) return ({ root }) => fieldAt(root, [first.slice(1), ...path]);
  const name = first.slice(2);
  if (name === 'ROOT' || name === 'CURRENT') return ({ root }) => fieldAt(root, path);
  if (name === 'REMOVE') return () => undefined;
  if (name === 'NOW') return () => new Date();
  return ({ variables }) => {
    if (!Object.hasOwn(variables, name)) throw new StoreError(17276, `Use of undefined variable: ${name}`);
    return fieldAt(variables[name], path);
  };
}

/** Field paths map over arrays: `$items.price` is the list of prices there are. */
function fieldAt(value: unknown, path: readonly string[]): unknown {
  if (path.length === 0) return value;
  if (isArray(value))
    return value.map((element) => fieldAt(element, path)).filter((found) => found !== undefined);
  return isDoc(value) ? fieldAt(ownField(value, path[0]!), path.slice(1)) : undefined;
}

/** Operators that decide themselves what is evaluated, and with which variables. */
export const CONTROL_OPERATORS: Readonly<Record<string, (operand: unknown) => Evaluate>> = {
  $literal: (operand) => () => operand,
  $and: (operand) => {
    const parts = compileList(operand);
    return (scope) => parts.every((evaluate) => isTruthy(evaluate(scope)));
  },
  $or: (operand) => {
    const parts = compileList(operand);
    return (scope) => parts.some((evaluate) => isTruthy(evaluate(scope)));
  },
  $cond: (operand) => {
    const [test, yes, no] = isArray(operand)
      ? compileList(operand, 3)
      : compileNamed('$cond', operand, { required: ['if', 'then', 'else'], optional: [] });
    return (scope) => (isTruthy(test!(scope)) ? yes : no)!(scope);
  },
  $ifNull: (operand) => {
    const parts = compileList(operand);
    return (scope) => {
      let value: unknown;
      for (const evaluate of parts) if ((value = evaluate(scope)) !== null && value !== undefined) break;
      return value;
    };
  },
  $let: (operand) => {
    const { vars, in: body } = fieldsOf('$let', operand, { required: ['vars', 'in'], optional: [] });
    const bind = compileFields(isDoc(vars) ? vars : {});
    const evaluate = compileExpression(body);
    return (scope) => evaluate({ ...scope, variables: { ...scope.variables, ...bind(scope) } });
  },
  $map: (operand) =>
    overArray('$map', 'in', operand, (elements, evaluate) => elements.map((e) => evaluate(e) ?? null)),
  $filter: (operand) =>
    overArray('$filter', 'cond', operand, (elements, evaluate) =>
      elements.filter((e) => isTruthy(evaluate(e))),
    ),
};

type EachElement = (elements: readonly unknown[], evaluate: (element: unknown) => unknown) => unknown;

function overArray(name: string, body: string, operand: unknown, each: EachElement): Evaluate {
  const fields = fieldsOf(name, operand, { required: ['input', body], optional: ['as'] });
  const input = compileExpression(fields['input']);
  const evaluate = compileExpression(fields[body]);
  const variable = typeof fields['as'] === 'string' ? fields['as'] : 'this';
  return (scope) => {
    const elements = input(scope);
    if (elements === null || elements === undefined) return null;
    if (!isArray(elements)) throw new StoreError(28651, `input to ${name} must be an array`);
    return each(elements, (element) =>
      evaluate({ ...scope, variables: { ...scope.variables, [variable]: element } }),
    );
  };
}

function compileList(operand: unknown, length?: number): Evaluate[] {
  const list = isArray(operand) ? operand : [operand];
  if (length !== undefined && list.length !== length) {
    throw new StoreError(
      16020,
      `Expression takes exactly ${length} arguments, ${list.length} were passed in`,
    );
  }
  return list.map(compileExpression);
}

interface Named {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** @throws StoreError when a field is missing or not known. */
function fieldsOf(name: string, operand: unknown, { required, optional }: Named): Doc {
  if (!isDoc(operand))
    throw new StoreError('FailedToParse', `${name} only supports an object as its argument`);
  for (const field of Object.keys(operand)) {
    if (!required.includes(field) && !optional.includes(field))
      throw unsupported(`the option '${field}' of ${name}`);
  }
  for (const field of required) {
    if (!(field in operand)) throw new StoreError('FailedToParse', `Missing '${field}' parameter to ${name}`);
  }
  return operand;
}

function compileNamed(name: string, operand: unknown, named: Named): Evaluate[] {
  const fields = fieldsOf(name, operand, named);
  return [...named.required, ...named.optional].map((field) => compileExpression(fields[field]));
}
