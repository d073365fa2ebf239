import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { safeNext } from '../../client/app/safeNext.ts';
import { passphraseStrength } from '../../client/features/account/passphraseStrength.ts';
import { replaceClock } from '../../client/platform/clock.ts';
import { timeOfDayWords, dayWords } from '../../client/platform/i18n/time.ts';
import { avatarColour, avatarTiles } from '../../client/ui/avatarTiles.ts';

describe('avatars', () => {
  test('are those of the mockups', () => {
    const kinds = (alias: string) => avatarTiles(alias).map(({ kind, rotation }) => `${kind}${rotation}`);
    expect(kinds('Wren')).toEqual(['dot0', 'quarter3', 'quarter0', 'leaf0']);
    expect(kinds('Harbour')).toEqual(['quarter3', 'quarter0', 'quarter0', 'quarter1']);
    expect(kinds('Lantern')).toEqual(['dot0', 'quarter1', 'quarter3', 'leaf0']);
  });

  test('are equal for any capitalisation, and always in one of six colours', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: fc.constantFrom(...'abcdefghij') }), (alias) => {
        expect(avatarTiles(alias)).toEqual(avatarTiles(alias.toUpperCase()));
        expect([0, 1, 2, 3, 4, 5]).toContain(avatarColour(alias));
      }),
    );
  });
});

describe('the path after sign-in', () => {
  test('is only a path of this site', () => {
    expect(safeNext('?next=%2Ftalk%2Fabc')).toBe('/talk/abc');
    expect(safeNext('')).toBeUndefined();
  });

  test.each([
    '//elsewhere.example',
    'https://elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
    '/\t/elsewhere.example',
    '/\n/elsewhere.example',
    '\t//elsewhere.example',
  ])('is never %j (S23)', (next) => {
    expect(safeNext(`?next=${encodeURIComponent(next)}`)).toBeUndefined();
  });
});

describe('the strength of a passphrase', () => {
  test('counts length and different words', () => {
    expect(passphraseStrength('', 'quiet-lamp-2345')).toBe(0);
    expect(passphraseStrength('short', 'quiet-lamp-2345')).toBe(1);
    expect(passphraseStrength('twelveletters', 'quiet-lamp-2345')).toBe(2);
    expect(passphraseStrength('otters like toast', 'quiet-lamp-2345')).toBe(3);
    expect(passphraseStrength('otters like cold toast', 'quiet-lamp-2345')).toBe(4);
    expect(passphraseStrength('toast toast toast toast', 'quiet-lamp-2345')).toBeLessThan(4);
  });

  test('S15: a passphrase that the server refuses is never called strong', () => {
    const refused = [
      ...['aaaaaaaaaaaaaaaaaaaaaaaa', ' '.repeat(24), 'abcdabcdABCDabcdabcdABCD', 'quiet lamp 2345'],
      ...['passwordpasswordpassword', 'password password password', '123456789012345678901234'],
      ...['qwertyuiopqwertyuiop', 'letmeinletmeinletmein', 'manchesterunited'],
    ];
    for (const passphrase of refused)
      expect(passphraseStrength(passphrase, 'quiet-lamp-2345')).toBeLessThanOrEqual(2);
    expect(passphraseStrength('quiet-lamp-2345', 'quiet-lamp-2345')).toBe(1);
  });
});

describe('days and clocks in words', () => {
  const names = { today: 'today', yesterday: 'yesterday', tomorrow: 'tomorrow' };
  const evening = new Date(2026, 4, 14, 18, 0);
  beforeAll(() => {
    replaceClock(() => evening.getTime());
  });
  afterAll(() => {
    replaceClock(() => Date.now());
  });

  test('are as short as is unambiguous', () => {
    const on = (month: number, day: number, year = 2026) => dayWords(new Date(year, month, day, 1), names);
    expect(on(4, 14)).toBe('today');
    expect(on(4, 13)).toBe('yesterday');
    expect(on(4, 15)).toBe('tomorrow');
    expect(on(4, 18)).toBe('Monday');
    expect(on(4, 12)).toBe('Tuesday');
    expect(on(5, 30)).toBe('30 June');
    expect(on(0, 2, 2025)).toBe('2 January 2025');
  });

  test('count calendar days, not hours', () => {
    expect(dayWords(new Date(2026, 4, 13, 23, 59), names)).toBe('yesterday');
    expect(dayWords(new Date(2026, 4, 15, 0, 0), names)).toBe('tomorrow');
  });

  test('leave out minutes on the hour', () => {
    expect(timeOfDayWords(new Date(2026, 4, 14, 20, 0))).toBe('8\u00a0pm');
    expect(timeOfDayWords(new Date(2026, 4, 14, 18, 38))).toBe('6:38\u00a0pm');
  });
});
