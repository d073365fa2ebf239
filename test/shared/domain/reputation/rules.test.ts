import { describe, expect, test } from 'vitest';
import { starOf, wilsonLowerBound, withholdColumns } from '../../../../shared/domain/reputation/derive.ts';
import { dayOf, dayToIso } from '../../../../shared/domain/reputation/days.ts';
import type { FeedbackEvent } from '../../../../shared/domain/reputation/events.ts';
import { feelingMeans } from '../../../../shared/domain/reputation/feelingMeans.ts';
import type { Feelings } from '../../../../shared/domain/reputation/feelings.ts';
import {
  earnsBadge,
  effectivePercentPositive,
  meanAnswer,
} from '../../../../shared/domain/reputation/measures.ts';
import { unansweredIn } from '../../../../shared/domain/reputation/reliability.ts';
import { internalReputation } from '../../../../shared/domain/reputation/reputation.ts';
import {
  isEligible,
  ratingClosesAt,
  reflectionClosesAt,
  revealAt,
  revisionClosesAt,
  wasLetDown,
} from '../../../../shared/domain/reputation/windows.ts';
import { STAR_SCORES } from './starScores.ts';

const at = (iso: string) => new Date(iso);
const asOf = dayOf('2026-06-30');

const rated = (positive: number, negative: number): FeedbackEvent[] =>
  [...Array(positive + negative).keys()].flatMap((index): FeedbackEvent[] => {
    const feedbackId = `e${index}-m2m`;
    const value = index < positive ? 1 : -1;
    return [
      { feedbackId, rev: 1, type: 'SUBMITTED', raterRef: `r${index}`, value, endedOn: asOf },
      { feedbackId, rev: 2, type: 'UNSEALED', day: asOf },
    ];
  });

describe('the rules of ratings', () => {
  test('row 15: the star of a score', () => {
    expect(STAR_SCORES.map(([score]) => [score, starOf(score)])).toEqual(STAR_SCORES);
  });

  test('REP4: a rating is in time until sixty days after the end, to the millisecond', () => {
    expect(ratingClosesAt(at('2026-04-01T12:00:00Z'))).toEqual(at('2026-05-31T12:00:00Z'));
    expect(reflectionClosesAt(at('2026-06-01T09:00:00Z'))).toEqual(at('2026-06-15T09:00:00Z'));
  });

  test('REP5: a rating can be changed until thirty days after the day on which it began to count', () => {
    expect(revisionClosesAt(dayOf('2026-06-16'))).toEqual(at('2026-07-17T00:00:00Z'));
  });

  test.each([
    ['the mentor says nothing', '2026-06-02T10:00:00Z', null, '2026-06-16T10:00:00.000Z'],
    ['the window closes first', '2026-07-26T10:00:00Z', null, '2026-07-31T09:00:00.000Z'],
    ['the mentor spoke first', '2026-06-20T10:00:00Z', '2026-06-03T00:00:00Z', '2026-06-20T10:00:00.000Z'],
    ['the mentor spoke after', '2026-06-02T10:00:00Z', '2026-06-09T00:00:00Z', '2026-06-09T00:00:00.000Z'],
  ])('REP3: a rating is unsealed when %s', (_name, ratedAt, reflectedAt, expected) => {
    const given = {
      endedAt: at('2026-06-01T09:00:00Z'),
      ratedAt: at(ratedAt),
      reflectedAt: reflectedAt ? at(reflectedAt) : null,
    };
    expect(revealAt(given).toISOString()).toBe(expected);
  });

  test.each([
    [
      [6, 8, 20],
      [180, 365],
    ],
    [
      [4, 9, 9],
      [180, 365],
    ],
    [
      [5, 10, 15],
      [30, 180, 365],
    ],
    [[0, 0, 4], []],
  ])('of the totals %j the columns %j are shown', ([month = 0, half = 0, year = 0], expected) => {
    const shown = withholdColumns({ 30: [month, 0, 0], 180: [0, half, 0], 365: [0, 0, year] });
    expect(
      Object.entries(shown)
        .filter(([, column]) => column !== null)
        .map(([days]) => Number(days)),
    ).toEqual(expected);
  });

  test.each([
    [1, 1, 0.9091, 0.2065],
    [48, 50, 0.95, 0.8654],
    [0, 0, 0.9, 0],
    [3, 5, 0.8, 0.2307],
  ])('%d of %d ranks %d, at least %d', (positive, all, rankMean, wilson) => {
    const derived = internalReputation(rated(positive, all - positive), asOf);
    expect(derived.rankMean).toBeCloseTo(rankMean, 4);
    expect(derived.wilson).toBeCloseTo(wilson, 4);
  });

  test('the badge takes ten raters and a lower bound of 0.70', () => {
    const badge = (positive: number, all: number) =>
      earnsBadge(internalReputation(rated(positive, all - positive), asOf));
    expect([badge(10, 10), badge(9, 9), badge(12, 13)]).toEqual([true, false, false]);
    expect(wilsonLowerBound(10, 0)).toBeCloseTo(0.7225, 4);
    expect(wilsonLowerBound(9, 0)).toBeCloseTo(0.7008, 4);
    expect(wilsonLowerBound(12, 1)).toBeCloseTo(0.6669, 4);
  });

  test('a mean of fewer than ten answers is hidden; 4.8 after', () => {
    expect(meanAnswer({ sum: 45, count: 9 })).toBeNull();
    expect(meanAnswer({ sum: 48, count: 10 })).toBe(4.8);
  });

  test('the mean of a feeling takes the year’s answers alone, and skipped ones do not count', () => {
    const rating = (day: number, feelings: Feelings) => ({
      feedbackId: 'e-m2m',
      raterRef: 'r',
      value: 1 as const,
      week: 0,
      day,
      feelings,
    });
    const nine = Array.from({ length: 9 }, () => rating(asOf, { power: 5, turnTo: 1 }));
    const old = rating(asOf - 365, { power: 1, turnTo: 1 });
    expect(feelingMeans([...nine, old], asOf).power).toBeNull();
    const means = feelingMeans([...nine, old, rating(asOf - 364, { power: 3 })], asOf);
    expect(means).toMatchObject({ power: 4.8, turnTo: null, respected: null });
  });

  test('REP6: a statement that the mentor never answered counts for a year, unless taken back, removed or excluded', () => {
    const said = (id: number, endedOn: number): FeedbackEvent => ({
      feedbackId: `e${id}-m2m`,
      rev: 1,
      type: 'UNANSWERED',
      raterRef: `r${id}`,
      endedOn,
    });
    const then = (
      id: number,
      ...types: ('WITHDRAWN' | 'REMOVED' | 'RESTORED' | 'EXCLUDED' | 'REINSTATED')[]
    ) => types.map((type, at): FeedbackEvent => ({ feedbackId: `e${id}-m2m`, rev: at + 2, type }));
    const all = [
      said(1, asOf),
      said(2, asOf - 364),
      said(3, asOf - 365),
      ...[4, 5, 6, 7].map((id) => said(id, asOf)),
    ];
    const events = [
      ...all,
      ...then(4, 'WITHDRAWN'),
      ...then(5, 'REMOVED'),
      ...then(6, 'EXCLUDED', 'REMOVED', 'RESTORED'),
      ...then(7, 'REMOVED', 'RESTORED', 'EXCLUDED', 'REINSTATED'),
    ];
    expect(unansweredIn([...events.reverse(), ...all], asOf)).toBe(3);
    expect(internalReputation(events, asOf)).toMatchObject({ score: 0, pct: null, raters: 0 });
  });

  test('REP6: a mentee whose promised reply passed before the end, without a word back, was let down', () => {
    const missedAt = at('2026-06-04T12:00:00Z');
    const facts = { missedAt, endedAt: at('2026-06-04T12:00:00Z'), mentorMessages: 0 };
    expect(wasLetDown(facts)).toBe(true);
    expect(wasLetDown({ ...facts, mentorMessages: 1 })).toBe(false);
    expect(wasLetDown({ ...facts, endedAt: at('2026-06-04T11:59:59Z') })).toBe(false);
    expect(wasLetDown({ ...facts, missedAt: null })).toBe(false);
  });

  test('silence counts in the effective percent positive', () => {
    expect(effectivePercentPositive(12, 20)).toBe(60);
    expect(effectivePercentPositive(0, 0)).toBeNull();
    expect(internalReputation(rated(12, 1), asOf).pct).toBe(92.3);
  });

  test('only a rating of a conversation of some length counts', () => {
    const enough = { menteeMessages: 5, menteeDays: 2, mentorMessages: 5 };
    expect(isEligible(enough)).toBe(true);
    expect(isEligible({ ...enough, menteeMessages: 4 })).toBe(false);
    expect(isEligible({ ...enough, menteeDays: 1 })).toBe(false);
    expect(isEligible({ ...enough, mentorMessages: 4 })).toBe(false);
  });

  test('days are UTC', () => {
    expect(dayToIso(dayOf('2026-06-14T23:59:59.999Z'))).toBe('2026-06-14');
    expect(dayToIso(dayOf(at('2026-06-15T00:00:00Z')))).toBe('2026-06-15');
  });
});
