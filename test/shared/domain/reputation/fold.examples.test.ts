import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { reputationFold, reputationFoldInput } from '../../../../shared/domain/reputation/fold.input.ts';

const example = z.object({ name: z.string(), input: z.unknown(), expect: z.record(z.string(), z.unknown()) });
const examples = readFileSync('test/shared/examples/reputation-fold.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => example.parse(JSON.parse(line)));

/** Numbers that are not whole are compared to 1e-9. */
const near = (value: unknown): unknown =>
  typeof value === 'number' && !Number.isInteger(value) ? expect.closeTo(value, 9) : value;

describe('the worked examples of reputation fold', () => {
  test('are all here', () => expect(examples).toHaveLength(23));
  test.each(examples)('$name', (given) => {
    const expected = Object.fromEntries(
      Object.entries(given.expect).map(([key, value]) => [key, near(value)]),
    );
    expect(reputationFold(reputationFoldInput.parse(given.input))).toEqual(expected);
  });
});
