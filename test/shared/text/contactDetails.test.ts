import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findContactDetails, suggestRewrite } from '../../../shared/text/index.ts';
import { withoutDetails } from '../../../shared/text/withoutDetails.ts';

const seen = (text: string, before: string[] = []) =>
  findContactDetails(text, before).map(({ kind, start, end }) => [
    kind,
    start === null || end === null ? null : text.slice(start, end),
  ]);

describe('findContactDetails (R13)', () => {
  test.each([
    ['my number is 07911123456', [['phone', '07911123456']]],
    ['its 0️⃣7️⃣9️⃣1️⃣1️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣ ok', [['phone', '0️⃣7️⃣9️⃣1️⃣1️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣']]],
    [
      'so oh seven nine double one one two three four five six yeah',
      [['phone', 'oh seven nine double one one two three four five six']],
    ],
    ['write to jo at gmail dot com', [['email', 'jo at gmail dot com']]],
    ['my insta is jo.smith', [['handle', 'jo.smith']]],
    ['see https://example.com/a.', [['url', 'https://example.com/a']]],
    ['it is SW1A 1AA', [['postcode', 'SW1A 1AA']]],
    ['I am at 12 Oak Road now', [['address', '12 Oak Road']]],
    ['My full name is Jordan Ellis.', [['realName', 'Jordan Ellis']]],
    ['childline is 0800 1111 and childline.org.uk', []],
  ])('marks the very words in: %s', (text, expected) => {
    expect(seen(text)).toEqual(expected);
  });

  test('finds what is split over earlier texts, and gives it no place of its own', () => {
    expect(seen('123456', ['my num is 07', '911 ok', 'lol'])).toEqual([['phone', null]]);
    const [found] = findContactDetails('then 123456 ok', ['07911']);
    expect(found?.part).toEqual({ start: 0, end: 11 });
  });

  test('does not bring up again what only stood in an earlier text', () => {
    expect(seen('thanks', ['my number is 07911123456'])).toEqual([]);
    expect(seen('my deadline is monday', ['can we meet'])).toEqual([]);
  });
});

/** Texts made of the pieces that matchers look for, so that a random one often holds a detail. */
const pieces = fc.constantFrom(
  ...[
    '07911',
    '123456',
    'oh seven',
    'nine',
    ' ',
    '.',
    '@',
    'gmail',
    ' dot com',
    'jo',
    'my insta is',
    'snap:',
    'kit_07',
  ],
  ...[
    'http://',
    'www.',
    'a.b',
    '\n',
    '😀',
    'é',
    '\u200b',
    'call me on ',
    '+44',
    'meet me at the park',
    '12 Oak Road',
    '１',
  ],
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join('')),
);

describe('findContactDetails, whatever is written', () => {
  test('never throws, and every place lies inside the text', () => {
    fc.assert(
      fc.property(texts, fc.array(texts, { maxLength: 3 }), (text, before) => {
        for (const { start, end, part } of findContactDetails(text, before)) {
          expect(part.start).toBeGreaterThanOrEqual(0);
          expect(part.end).toBeGreaterThan(part.start);
          expect(part.end).toBeLessThanOrEqual(text.length);
          if (start !== null) expect({ start, end }).toEqual(part);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a redacted text no longer holds the details', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = findContactDetails(text);
        const clean = withoutDetails(text);
        for (const { kind, part } of found) {
          const words = text.slice(part.start, part.end);
          const again = findContactDetails(clean).filter((other) => other.kind === kind);
          expect(again.map((other) => clean.slice(other.part.start, other.part.end))).not.toContain(words);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the rewrite it offers is clean by the same rules (N14)', () => {
    fc.assert(
      fc.property(texts, fc.array(texts, { maxLength: 2 }), (text, before) => {
        const rewrite = suggestRewrite(text, before);
        if (rewrite !== undefined) expect(findContactDetails(rewrite, before)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['i feel better today, my number is 07911 123456', 'i feel better today'],
    ['thank you. add me on insta jo.smith99', 'thank you.'],
    ['had a rubbish day text me on 07911 123456 pls', 'had a rubbish day'],
    ['it was ok but maybe we can meet up saturday at costa?', 'it was ok.'],
    ['Hi there. My number is 07911 123456. See you Monday', 'Hi there. See you Monday'],
    ['she said no.\nmy insta is wren.k07\nwhat should i do', 'she said no.\nwhat should i do'],
    [
      'I liked your idea; email me at kit@gmail.com; the plan was good!',
      'I liked your idea; the plan was good!',
    ],
  ])('keeps whole things said of: %s', (text, rewrite) => {
    expect(suggestRewrite(text)).toBe(rewrite);
  });

  test.each([
    '07911123456',
    'can we talk on snap instead? im wren.k07',
    'ok, so, my number is 07911 123456',
    'u can find me on roblox im xXwrenXx',
    'my insta is called wrenpaints',
    'i am at 12 Oak Road',
  ])('offers nothing when nothing is said without it: %s', (text) => {
    expect(suggestRewrite(text)).toBeUndefined();
  });
});
