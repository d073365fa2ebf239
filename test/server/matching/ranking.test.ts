import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  floorToHour,
  hasTime,
  queueMentors,
  rankBand,
  rankMentors,
  reasonsFor,
  waitOf,
} from '../../../server/features/matching/matching.policy.ts';
import type { Candidate } from '../../../server/features/matching/matching.policy.ts';

const candidate: fc.Arbitrary<Candidate> = fc.record({
  mentorId: fc.uuid(),
  rankMean: fc.double({ min: 0, max: 1, noNaN: true }),
  minutesLeft: fc.nat(600),
  sharedExperiences: fc.nat(3),
  consideredAt: fc.nat(100).map((day) => new Date(day * 86_400_000)),
});
const idsOf = (candidates: readonly Candidate[]) => candidates.map(({ mentorId }) => mentorId).sort();

describe('the order of suggestions: experiences in common, then public rank mean × availability', () => {
  test('never puts fewer experiences first, nor a lower band of 0.02, nor a shorter wait, and loses and doubles nobody', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 30 }), (candidates) => {
        const ranked = rankMentors(candidates);
        const keys = ranked.map((one) => [
          -one.sharedExperiences,
          -rankBand(one),
          one.consideredAt.getTime(),
        ]);
        const sorted = keys.toSorted(
          ([a1 = 0, a2 = 0, a3 = 0], [b1 = 0, b2 = 0, b3 = 0]) => a1 - b1 || a2 - b2 || a3 - b3,
        );
        expect(keys).toEqual(sorted);
        expect(idsOf(ranked)).toEqual(idsOf(candidates));
        const queue = queueMentors(candidates);
        const waits = queue.map(({ consideredAt }) => consideredAt.getTime());
        expect(waits).toEqual(waits.toSorted((a, b) => a - b));
        expect(idsOf(queue)).toEqual(idsOf(candidates));
      }),
    );
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
    const alike = { sharedExperiences: 0, consideredAt: new Date(0) };
    const newcomer = { mentorId: 'new', rankMean: 0.9, minutesLeft: 30, ...alike };
    const best = { mentorId: 'best', rankMean: 0.99, minutesLeft: 20, ...alike };
    expect(rankMentors([best, newcomer])[0]).toBe(newcomer);
  });

  test('T10: the first that fit may be answered, as many as there is room for, and none without minutes', () => {
    const anyCapacity = fc.record({ room: fc.nat(10), opensAt: fc.option(fc.date(), { nil: null }) });
    fc.assert(
      fc.property(anyCapacity, fc.nat(60), (capacity, length) => {
        const waits = Array.from({ length }, (_, ahead) => waitOf(capacity, ahead));
        const open = waits.filter((wait) => wait === null).length;
        expect(open).toBe(capacity.opensAt === null ? Math.min(length, capacity.room) : 0);
        expect(waits.slice(capacity.room)).toEqual(waits.slice(capacity.room).map(() => 'room'));
        expect(waits.indexOf('room')).toBe(length > capacity.room ? capacity.room : -1);
      }),
    );
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
      habit: 'day' as const,
    };
    expect(reasonsFor({ ...input, byTurn: true, standing: { newMentor: true } })).toEqual([
      { kind: 'tag', words: 'They have done resits too' },
      { kind: 'topic', words: 'They can talk about family' },
      { kind: 'hasTime' },
      { kind: 'replies', habit: 'day' },
      { kind: 'newMentor' },
      { kind: 'turn' },
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
