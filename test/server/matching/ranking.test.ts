import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  floorToHour,
  hasTime,
  rankBand,
  rankMentors,
  reasonsFor,
} from '../../../server/features/matching/matching.policy.ts';
import type { Candidate } from '../../../server/features/matching/matching.policy.ts';

const candidate: fc.Arbitrary<Candidate> = fc.record({
  mentorId: fc.uuid(),
  rankMean: fc.double({ min: 0, max: 1, noNaN: true }),
  minutesLeft: fc.nat(600),
});
const lots = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));
const drawFrom = (stream: Iterable<number>) => {
  const iterator = stream[Symbol.iterator]();
  return () => Number(iterator.next().value ?? 0);
};

describe('the order of suggestions: public rank mean × availability', () => {
  test('never puts a lower band of 0.02 before a higher one, and loses and doubles nobody', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 30 }), lots, (candidates, stream) => {
        const ranked = rankMentors(candidates, drawFrom(stream));
        const bands = ranked.map(rankBand);
        expect(bands).toEqual([...bands].sort((a, b) => b - a));
        expect(ranked.map(({ mentorId }) => mentorId).sort()).toEqual(
          candidates.map(({ mentorId }) => mentorId).sort(),
        );
      }),
    );
  });

  test('inside a band it is chance alone: each of five newcomers comes first about as often', () => {
    const newcomers = ['a', 'b', 'c', 'd', 'e'].map((mentorId) => ({
      mentorId,
      rankMean: 0.9,
      minutesLeft: 120,
    }));
    const firsts = new Map<string, number>();
    for (let i = 0; i < 5_000; i++) {
      const first = rankMentors(newcomers, Math.random)[0]?.mentorId ?? '';
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
    }
    for (const { mentorId } of newcomers) expect(firsts.get(mentorId)).toBeGreaterThan(800);
  });

  test.each([
    ['the prior, with time', 0.9, 120, 45],
    ['0.9088, one good answer that is not public yet', 0.9088729723483232, 120, 45],
    ['0.9400', 0.94, 120, 47],
    ['the prior, with a quarter of an hour', 0.9, 15, 22],
    ['the best there is, with one minute', 1, 1, 1],
  ])('%s', (_what, rankMean, minutesLeft, band) => {
    expect(rankBand({ rankMean, minutesLeft })).toBe(band);
  });

  test('a newcomer with time comes before the best with hardly any', () => {
    const newcomer = { mentorId: 'new', rankMean: 0.9, minutesLeft: 30 };
    const best = { mentorId: 'best', rankMean: 0.99, minutesLeft: 20 };
    expect(rankMentors([best, newcomer], Math.random)[0]).toBe(newcomer);
  });

  test('without a whole minute there is no suggestion', () => {
    expect(hasTime({ minutesLeft: 0 })).toBe(false);
    expect(hasTime({ minutesLeft: 1 })).toBe(true);
  });
});

describe('what is told', () => {
  test('names what the two have in common before the rest, and says "new" only of the new', () => {
    const input = {
      topicReasons: ['They can talk about family'],
      tagReasons: ['They have done resits too'],
      minutesLeft: 5,
    };
    expect(reasonsFor({ ...input, standing: { newMentor: true } })).toEqual([
      { kind: 'tag', words: 'They have done resits too' },
      { kind: 'topic', words: 'They can talk about family' },
      { kind: 'hasTime' },
      { kind: 'newMentor' },
    ]);
  });

  test('R51: a mentor learns the hour of a request at most', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }), (at) => {
        const told = floorToHour(at);
        expect(told.getTime() % 3_600_000).toBe(0);
        expect(at.getTime() - told.getTime()).toBeGreaterThanOrEqual(0);
        expect(at.getTime() - told.getTime()).toBeLessThan(3_600_000);
      }),
    );
  });
});
