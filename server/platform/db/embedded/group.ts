import { StoreError, unsupported } from './errors.ts';
import { FOLDS } from './expressionOperators.ts';
import { compileExpression } from './expressions.ts';
import { orderedKey } from './orderedKey.ts';
import { defineField } from './paths.ts';
import { isDoc } from './values.ts';
import type { Variables } from './expressions.ts';
import type { Doc } from './values.ts';

type Accumulate = (values: readonly unknown[]) => unknown;

/** Accumulators of $group, over the values of one group in order; missing values are `undefined`. */
export const ACCUMULATORS: Readonly<Record<string, Accumulate>> = {
  ...FOLDS,
  $count: (values) => values.length,
  $first: (values) => values[0] ?? null,
  $last: (values) => values.at(-1) ?? null,
  $push: (values) => values.filter((value) => value !== undefined),
  $addToSet: (values) => [
    ...new Map(
      values.filter((value) => value !== undefined).map((value) => [orderedKey(value), value]),
    ).values(),
  ],
};

/** $group: groups in order of their first document; null and missing keys are one group. */
export function compileGroup(operand: unknown) {
  if (!isDoc(operand) || !('_id' in operand)) {
    throw new StoreError(15955, 'a group specification must include an _id');
  }
  const { _id, ...fields } = operand;
  const keyOf = compileExpression(_id);
  const accumulators = Object.entries(fields).map(([field, spec]) => {
    const [entry, ...others] = isDoc(spec) ? Object.entries(spec) : [];
    if (!entry || others.length > 0) {
      throw new StoreError(40238, `The field '${field}' must specify one accumulator`);
    }
    const [name, expression] = entry;
    const accumulate = Object.hasOwn(ACCUMULATORS, name) ? ACCUMULATORS[name] : undefined;
    if (!accumulate) throw unsupported(`the accumulator '${name}'`);
    return { field, accumulate, evaluate: compileExpression(expression) };
  });
  return (docs: readonly Doc[], { variables }: { readonly variables: Variables }): readonly Doc[] => {
    const groups = new Map<string, { key: unknown; docs: Doc[] }>();
    for (const root of docs) {
      const key = keyOf({ root, variables }) ?? null;
      const encoded = orderedKey(key);
      const group = groups.get(encoded) ?? { key, docs: [] };
      groups.set(encoded, group);
      group.docs.push(root);
    }
    return [...groups.values()].map((group) => {
      const result: Doc = { _id: group.key };
      for (const { field, accumulate, evaluate } of accumulators) {
        defineField(result, field, accumulate(group.docs.map((root) => evaluate({ root, variables }))));
      }
      return result;
    });
  };
}
