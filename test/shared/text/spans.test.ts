import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeSpans, piecesOf, replaceSpans } from '../../../shared/text/spans.ts';

const span = fc.record({ start: fc.integer({ min: -3, max: 30 }), end: fc.integer({ min: -3, max: 30 }) });
const spans = fc.array(span, { maxLength: 5 });
const text = fc.string({ maxLength: 25 });

describe('spans of a text', () => {
  test('property: marks lose and double no letter, wherever the spans lie', () => {
    fc.assert(
      fc.property(text, spans, (words, marks) => {
        const pieces = piecesOf(words, mergeSpans(words, marks));
        expect(pieces.map((piece) => piece.text).join('')).toBe(words);
      }),
    );
  });

  test('property: a letter is marked when a span holds it, and no other is', () => {
    fc.assert(
      fc.property(text, spans, (words, marks) => {
        const held = [...words.split('').keys()].filter((at) =>
          marks.some(({ start, end }) => start <= at && at < end),
        );
        const merged = mergeSpans(words, marks);
        const marked = merged.flatMap(({ start, end }) =>
          Array.from({ length: end - start }, (_, i) => start + i),
        );
        expect(marked).toEqual(held);
      }),
    );
  });

  test.each([
    [
      'apart',
      [
        [0, 2],
        [4, 6],
      ],
      '#cd#gh',
    ],
    [
      'out of order',
      [
        [4, 6],
        [0, 2],
      ],
      '#cd#gh',
    ],
    [
      'touching',
      [
        [0, 2],
        [2, 4],
      ],
      '##efgh',
    ],
    [
      'overlapping',
      [
        [0, 3],
        [2, 4],
      ],
      '#efgh',
    ],
    [
      'one within the other',
      [
        [0, 6],
        [2, 4],
      ],
      '#gh',
    ],
    [
      'outside the text',
      [
        [-4, 2],
        [6, 12],
        [20, 22],
      ],
      '#cdef#',
    ],
    [
      'empty, or the wrong way round',
      [
        [3, 3],
        [5, 4],
      ],
      'abcdefgh',
    ],
  ])('are replaced where they are %s', (_, places, expected) => {
    const marks = places.map(([start = 0, end = 0]) => ({ start, end }));
    expect(replaceSpans('abcdefgh', mergeSpans('abcdefgh', marks), '#')).toBe(expected);
  });

  test('are joined where the caller says that nothing is between them', () => {
    const marks = [
      { start: 0, end: 2 },
      { start: 4, end: 6 },
    ];
    expect(mergeSpans('ab, ef', marks, (between) => between === ', ')).toEqual([{ start: 0, end: 6 }]);
    expect(mergeSpans('ab; ef', marks, (between) => between === ', ')).toHaveLength(2);
  });
});
