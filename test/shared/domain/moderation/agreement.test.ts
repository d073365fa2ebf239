import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agreementOf,
  OUTCOME_CLASSES,
  outcomeClassOf,
} from '../../../../shared/domain/moderation/agreement.ts';
import type { OutcomeClass, TwoLooks } from '../../../../shared/domain/moderation/agreement.ts';

/** Shares of the four outcomes at a desk where most needs nothing. */
const SHARES = [0.7, 0.15, 0.1, 0.05];

/** A generator of numbers from 0 to 1, the same ones for a seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick(shares: readonly number[], random: number): OutcomeClass {
  let left = random;
  for (const [index, share] of shares.entries()) {
    left -= share;
    if (left < 0) return OUTCOME_CLASSES[index] ?? 'nothing';
  }
  return 'nothing';
}

/** Second looks that differ from the first with a known probability, in each of the other outcomes alike. */
function simulate(count: number, disagreement: number, seed: number): TwoLooks[] {
  const random = randomOf(seed);
  return Array.from({ length: count }, () => {
    const first = pick(SHARES, random());
    const others = OUTCOME_CLASSES.filter((one) => one !== first);
    const other = others[Math.floor(random() * others.length)] ?? first;
    return { first, second: random() < disagreement ? other : first };
  });
}

/** Kappa of that model, from its probabilities. */
function kappaOfModel(disagreement: number): number {
  const seconds = SHARES.map((share) => share * (1 - disagreement) + ((1 - share) * disagreement) / 3);
  const expected = SHARES.reduce((sum, share, index) => sum + share * (seconds[index] ?? 0), 0);
  return (1 - disagreement - expected) / (1 - expected);
}

describe('N12: agreement of a second look', () => {
  test.each([0, 0.05, 0.1, 0.2, 0.35, 0.5])(
    'N12: agreement and kappa are those of a simulation with a disagreement of %f, within 0.02',
    (disagreement) => {
      const { agreed, kappa, cases } = agreementOf(simulate(20_000, disagreement, 7));
      expect(cases).toBe(20_000);
      expect(Math.abs(agreed - (1 - disagreement))).toBeLessThan(0.02);
      expect(Math.abs((kappa ?? 9) - kappaOfModel(disagreement))).toBeLessThan(0.02);
    },
  );

  test('N12: kappa is 1 for the same answers, at most 1, and the same with the two exchanged', () => {
    const one = fc.constantFrom(...OUTCOME_CLASSES);
    const looks = fc.array(fc.record({ first: one, second: one }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(looks, (given) => {
        const { kappa } = agreementOf(given);
        if (kappa !== null) expect(kappa).toBeLessThanOrEqual(1 + 1e-9);
        const swapped = agreementOf(given.map(({ first, second }) => ({ first: second, second: first })));
        expect(swapped.kappa ?? 0).toBeCloseTo(kappa ?? 0, 9);
        const same = agreementOf(given.map(({ first }) => ({ first, second: first })));
        expect(same.agreed).toBe(1);
        if (same.kappa !== null) expect(same.kappa).toBeCloseTo(1, 9);
      }),
    );
  });

  test('N12: of several decisions the gravest counts', () => {
    expect(outcomeClassOf(['release', 'redact'])).toBe('text');
    expect(outcomeClassOf(['escalate', 'lock', 'close'])).toBe('lead');
    expect(outcomeClassOf(['close'])).toBeNull();
  });
});
