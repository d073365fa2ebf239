import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { replayInput } from '../../../../shared/domain/time/replay.input.ts';
import { replay } from '../../../../shared/domain/time/replay.ts';

const example = z.object({ name: z.string(), input: z.unknown(), expect: z.unknown() });
const examples = readFileSync('test/shared/examples/time-replay.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => example.parse(JSON.parse(line)));

describe('the worked examples of time replay', () => {
  it('are all here', () => expect(examples).toHaveLength(17));
  it.each(examples)('$name', (given) => {
    expect(replay(replayInput.parse(given.input))).toEqual(given.expect);
  });
});
