import fc from 'fast-check';
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import { describe, expect, test } from 'vitest';
import { makePassphrase, makePersona, makeSignInName } from '../../../../shared/domain/names/generate.ts';
import { ALIAS_WORDS, SIGN_IN_ADJECTIVES, SIGN_IN_NOUNS } from '../../../../shared/domain/names/words.ts';
import { LIMITS } from '../../../../shared/contracts/limits.ts';
import { FIRST_NAMES } from './firstNames.ts';

/** Any sequence of picks there is. */
const anyPick = fc.infiniteStream(fc.nat()).map((stream) => (count: number) => {
  for (const value of stream) return value % count;
  return 0;
});

describe('sign-in names', () => {
  test('are two listed words and four digits that are never 0, 1, 9 nor twice the same in a row', () => {
    fc.assert(
      fc.property(anyPick, (pick) => {
        const [adjective, noun, digits, ...rest] = makeSignInName(pick).split('-');
        expect(SIGN_IN_ADJECTIVES).toContain(adjective);
        expect(SIGN_IN_NOUNS).toContain(noun);
        expect(digits).toMatch(/^(?:([2-8])(?!\1)){4}$/);
        expect(rest).toEqual([]);
      }),
    );
  });

  test('come from at least forty million', () => {
    expect(SIGN_IN_ADJECTIVES.length * SIGN_IN_NOUNS.length * 7 * 6 * 6 * 6).toBeGreaterThan(40_000_000);
  });

  test('are never rude, whichever two words meet', () => {
    const rude = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
    const met = SIGN_IN_ADJECTIVES.flatMap((adjective) =>
      SIGN_IN_NOUNS.flatMap((noun) => [`${adjective}-${noun}`, `${adjective}${noun}`]),
    );
    expect(met.filter((name) => rude.hasMatch(name))).toEqual([]);
    expect(ALIAS_WORDS.filter((word) => rude.hasMatch(word))).toEqual([]);
    expect(rude.hasMatch('sh1t-kettle')).toBe(true);
  });
});

describe('passphrases of people who are made by others', () => {
  test('are six listed words, as long as a passphrase has to be', () => {
    const listed = new Set(
      [...ALIAS_WORDS, ...SIGN_IN_ADJECTIVES, ...SIGN_IN_NOUNS].map((word) => word.toLowerCase()),
    );
    expect(6 * Math.log2(listed.size)).toBeGreaterThan(55);
    fc.assert(
      fc.property(anyPick, (pick) => {
        const words = makePassphrase(pick).split(' ');
        expect(words).toHaveLength(6);
        for (const word of words) expect(listed).toContain(word);
        expect(words.join(' ').length).toBeGreaterThanOrEqual(LIMITS.passphraseMinLength);
      }),
    );
  });
});

describe('aliases', () => {
  test('are one listed word and one of six colours', () => {
    fc.assert(
      fc.property(anyPick, (pick) => {
        const { alias, avatar } = makePersona(pick);
        expect(ALIAS_WORDS).toContain(alias);
        expect([0, 1, 2, 3, 4, 5]).toContain(avatar);
      }),
    );
  });

  test('avoid the aliases and colours that are beside them already, and repeat one only when all are taken', () => {
    fc.assert(
      fc.property(
        anyPick,
        fc.uniqueArray(fc.nat(5), { maxLength: 6 }),
        fc.subarray([...ALIAS_WORDS], { maxLength: 20 }),
        (pick, avatars, aliases) => {
          const made = makePersona(pick, { avatars, aliases });
          expect(aliases).not.toContain(made.alias);
          if (avatars.length < 6) expect(avatars).not.toContain(made.avatar);
          else expect(made.avatar).toBeLessThan(6);
        },
      ),
    );
  });

  test('can never be taken for a sign-in name, nor share a word with one', () => {
    const inSignInNames = new Set([...SIGN_IN_ADJECTIVES, ...SIGN_IN_NOUNS]);
    expect(ALIAS_WORDS.filter((word) => inSignInNames.has(word.toLowerCase()))).toEqual([]);
    fc.assert(
      fc.property(anyPick, (pick) => {
        expect(makePersona(pick).alias).toMatch(/^[A-Z][a-z]+$/);
        expect(makeSignInName(pick)).toMatch(/^[a-z]+-[a-z]+-\d{4}$/);
      }),
    );
  });
});

describe('the words', () => {
  test('are each there once', () => {
    const all = [...ALIAS_WORDS, ...SIGN_IN_ADJECTIVES, ...SIGN_IN_NOUNS];
    expect(all.length).toBe(new Set(all).size);
  });

  test('hold no first name and nothing that speaks of a sex', () => {
    const names = new Set(FIRST_NAMES);
    const all = [...ALIAS_WORDS, ...SIGN_IN_ADJECTIVES, ...SIGN_IN_NOUNS].map((word) => word.toLowerCase());
    expect(all.filter((word) => names.has(word))).toEqual([]);
    expect(
      all.filter((word) =>
        /boy|girl|man$|woman|lady|lord|king$|queen|prince|maid|bride|groom|mister/.test(word),
      ),
    ).toEqual([]);
  });
});
