import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise, READ_LIMIT, spanOf } from '../../../shared/text/normalise.ts';

describe('normalise (R13)', () => {
  test.each([
    ['０７９１１', '07911'],
    ['٠٧٩', '079'],
    ['0️⃣7️⃣', '07'],
    ['Wréñ', 'wren'],
    ['kоntаkt', 'kontakt'],
    ['🅂🄽🄰🄿 🆂🅽🅰🅿', 'snap snap'],
    ['jo\u200b@\u200bgmail。com', 'jo@gmail.com'],
    ['I’m', "i'm"],
    ['ｗｗｗ', 'www'],
  ])('reads %s as %s', (written, read) => {
    expect(normalise(written).text).toBe(read);
  });

  test('says where in the original each character stood, marks that hang on it included', () => {
    const source = normalise('is 0️⃣7️⃣ ok');
    expect(source.text).toBe('is 07 ok');
    const { start, end } = spanOf(source, 3, 5);
    expect(source.original.slice(start, end)).toBe('0️⃣7️⃣');
  });

  test('reads no more than the limit, and says so', () => {
    const source = normalise('😀'.repeat(READ_LIMIT + 1));
    expect(source.cut).toBe(true);
    expect(source.ends.at(-1)).toBe(READ_LIMIT * 2);
    expect(normalise('a'.repeat(READ_LIMIT)).cut).toBe(false);
  });

  test('keeps every place inside the original and in order, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (original) => {
        const source = normalise(original);
        expect(source.starts).toHaveLength(source.text.length);
        expect(source.ends).toHaveLength(source.text.length);
        source.starts.forEach((start, index) => {
          expect(start).toBeGreaterThanOrEqual(source.starts[index - 1] ?? 0);
          expect(source.ends[index]).toBeGreaterThan(start);
          expect(source.ends[index]).toBeLessThanOrEqual(original.length);
        });
      }),
    );
  });
});
