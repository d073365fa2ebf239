import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineOfPath } from '../../server/cli/jsonLines.ts';

const MARK = 'the one that is sought';

interface Marked {
  value: unknown;
  path: (string | number)[];
}

/** Puts the mark somewhere in a value, and says where. */
const marked = fc.letrec<{ node: Marked }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant<Marked>({ value: MARK, path: [] }),
    fc
      .tuple(
        fc.array(fc.jsonValue(), { maxLength: 3 }),
        tie('node'),
        fc.array(fc.jsonValue(), { maxLength: 2 }),
      )
      .map(([before, { value, path }, after]): Marked => ({
        value: [...before, value, ...after],
        path: [before.length, ...path],
      })),
    fc
      .tuple(fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 3 }), fc.string(), tie('node'))
      .map(([others, key, { value, path }]): Marked => ({
        value: { ...others, [key]: value },
        path: [key, ...path],
      })),
  ),
}));

describe('the line of a field', () => {
  test('is where it stands in any JSON', () => {
    fc.assert(
      fc.property(marked.node, fc.constantFrom(0, 2), ({ value, path }, indent) => {
        const json = JSON.stringify(value, null, indent);
        const lines = json.split('\n');
        expect(lines[lineOfPath(json, path) - 1]).toContain(MARK);
      }),
      { numRuns: 1000 },
    );
  });
});
