import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CHECK_LEVELS,
  CHECK_OUTCOMES,
  checkValidUntil,
  eligibleLevels,
  searchesBarredLists,
} from '../../../../shared/domain/screening/checks.ts';
import {
  EVIDENCE_PIECES,
  evidenceOf,
  matchableUntil,
  missingPieces,
} from '../../../../shared/domain/screening/evidence.ts';
import type { EvidenceFacts } from '../../../../shared/domain/screening/evidence.ts';
import { MATCHABLE_STATES, SCREENING_MOVES } from '../../../../shared/domain/screening/moves.ts';
import type { ScreeningState } from '../../../../shared/domain/screening/states.ts';
import { NATIONS } from '../../../../shared/domain/signposts/signposts.data.ts';

const RUNS = Number(process.env['KITH_PROPERTY_RUNS'] ?? 400);
const BANDS = ['13-15', '16-17', '18-25'] as const;
const DAY_MS = 86_400_000;
const START = Date.parse('2030-01-01T00:00:00Z');

const day = fc.integer({ min: 0, max: 2_500 }).map((days) => new Date(START + days * DAY_MS));
const end = fc.option(day, { nil: null });
const piece = fc.option(fc.record({ version: fc.integer({ min: 1, max: 3 }), validUntil: end }), {
  nil: undefined,
});
const check = fc.oneof(
  fc.record({
    kind: fc.constant('identity' as const),
    level: fc.constant(null),
    outcome: fc.constantFrom(...CHECK_OUTCOMES),
    validUntil: fc.constant(null),
  }),
  fc.record({
    kind: fc.constant('background' as const),
    level: fc.constantFrom(...CHECK_LEVELS),
    outcome: fc.constantFrom('clear' as const, 'clear' as const, 'notClear' as const),
    validUntil: day,
  }),
);
const history: fc.Arbitrary<EvidenceFacts> = fc.record({
  emailConfirmed: fc.boolean(),
  references: fc.record({
    speaking: fc.integer({ min: 0, max: 3 }),
    confirmed: fc.integer({ min: 0, max: 2 }),
  }),
  interview: fc.constantFrom(
    { passed: false, needsLook: false },
    { passed: false, needsLook: true },
    { passed: true, needsLook: false },
  ),
  checks: fc.array(check, { maxLength: 7 }),
  preparation: fc.record({ training: piece, practice: piece, conduct: piece }),
});

/** The rule once more, as a person would say it: read from the newest check back, and looked up in no table. */
function mayMeet(facts: EvidenceFacts, band: string, now: Date): boolean {
  const { checks, preparation, emailConfirmed, references } = facts;
  const isKnownToOthers =
    facts.interview.passed && emailConfirmed && references.speaking >= 2 && references.confirmed >= 1;
  const isYoung = band !== '18-25';
  let identity = false;
  let isKnown = false;
  let searched = false;
  let isOpen = true;
  for (const one of [...checks].reverse().filter(({ kind }) => kind === 'background')) {
    if (one.outcome === 'notClear') isOpen = false;
    if (!isOpen || one.validUntil === null || one.validUntil <= now) continue;
    isKnown = true;
    if (one.level === 'enhancedBarred' || one.level === 'pvg') searched = true;
  }
  identity = checks.findLast(({ kind }) => kind === 'identity')?.outcome === 'clear';
  const isGood = (name: 'training' | 'practice' | 'conduct') => {
    const passed = preparation?.[name];
    return passed !== undefined && (passed.validUntil === null || passed.validUntil > now);
  };
  const young = searched && isGood('practice');
  return (
    isKnownToOthers && identity && isKnown && isGood('training') && isGood('conduct') && (!isYoung || young)
  );
}

describe('R1: evidence', () => {
  test('property: a mentor is matched with a band exactly while every piece is there and none has lapsed', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...BANDS), day, (facts, band, now) => {
        const rows = evidenceOf(facts, { bands: [band], now });
        const isWhole = rows.every(({ state }) => state === 'there');
        expect(isWhole).toBe(mayMeet(facts, band, now));
        const until = matchableUntil(facts, band);
        if (isWhole) expect(until === null || until > now).toBe(true);
        else if (until) expect(until <= now).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  test('property: time alone never gives back what has lapsed', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...BANDS), day, day, (facts, band, one, other) => {
        const [early, late] = [one, other].toSorted((a, b) => a.getTime() - b.getTime());
        if (early && late && mayMeet(facts, band, late)) expect(mayMeet(facts, band, early)).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  test('every move into a state in which people are matched needs every piece', () => {
    const matchable: readonly ScreeningState[] = MATCHABLE_STATES;
    for (const [, to, , needs] of SCREENING_MOVES) {
      if (matchable.includes(to)) expect(needs).toEqual(expect.arrayContaining([...EVIDENCE_PIECES]));
    }
  });

  test('names what is missing, in the order of the steps, and asks nothing of adults’ mentors that only minors need', () => {
    const references = { speaking: 1, confirmed: 0 };
    const facts: EvidenceFacts = {
      checks: [],
      references,
      emailConfirmed: false,
      interview: { passed: false, needsLook: false },
      preparation: {},
    };
    const now = new Date(START);
    const needs = EVIDENCE_PIECES;
    expect(missingPieces(facts, { needs, bands: ['16-17'], now })).toEqual(
      // Without two forms that differ no one has to look again.
      EVIDENCE_PIECES.filter((piece) => piece !== 'secondLook'),
    );
    expect(missingPieces(facts, { needs, bands: ['18-25'], now })).not.toContain('barredLists');
    expect(missingPieces(facts, { needs: ['note', 'check'], bands: ['16-17'], now })).toEqual(['check']);
  });
});

describe('R3, R4: checks', () => {
  test.each(NATIONS)('%s: the barred lists are searched only for work with people under 18', (nation) => {
    const forAdults = eligibleLevels({ nation, asked: ['18-25'] });
    const forAll = eligibleLevels({ nation, asked: ['16-17', '18-25'] });
    expect(forAdults.some(searchesBarredLists)).toBe(false);
    expect(forAll.filter(searchesBarredLists)).toHaveLength(1);
    expect(forAll.filter((level) => !searchesBarredLists(level))).toEqual(forAdults);
  });

  test('a check counts for three years, also one of a leap day', () => {
    expect(checkValidUntil('2030-01-16').toISOString()).toBe('2033-01-16T00:00:00.000Z');
    expect(checkValidUntil('2028-02-29').toISOString()).toBe('2031-02-28T00:00:00.000Z');
  });
});
