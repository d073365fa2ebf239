import { describe, expect, test } from 'vitest';
import { helpLinesFor } from '../../client/features/signposts/helpLines.ts';

describe('H4: the help card', () => {
  test.each([
    ['imminent', '13-15', ['emergency', 'childline', 'shout']],
    ['imminent', '18-25', ['emergency', 'samaritans', 'shout']],
    ['high', '16-17', ['childline', 'shout', 'emergency']],
    ['moderate', '13-15', ['childline', 'shout', 'emergency']],
    ['moderate', '18-25', ['samaritans', 'shout', 'emergency']],
  ] as const)('at %s risk and %s offers %j, the most important first', (level, ageBand, lines) => {
    expect(helpLinesFor(level, ageBand)).toEqual(lines);
  });
});
