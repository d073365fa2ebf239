import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { replayInput } from '../../../../shared/domain/time/replay.input.ts';
import { replay } from '../../../../shared/domain/time/replay.ts';

const example = z.object({ name: z.string(), input: z.unknown(), expect: z.unknown() });
const examples = readFileSync('test/shared/examples/time-replay.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => example.parse(JSON.parse(line)));

describe('the worked examples of time replay', () => {
  test('are all here', () => expect(examples).toHaveLength(17));
  test.each(examples)('$name', (given) => {
    expect(replay(replayInput.parse(given.input))).toEqual(given.expect);
  });
});
