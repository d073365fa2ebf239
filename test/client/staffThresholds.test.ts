import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changesOf,
  loadsOf,
  previewOf,
  READING_HOURS,
  readingLoad,
  parseThresholds,
  shownValue,
  sliderRange,
  THRESHOLDS,
  typedThresholds,
} from '../../client/features/staff-thresholds/thresholdsForm.ts';
import { attentionThresholds } from '../../shared/contracts/attention.ts';
import type { AttentionThresholds, ThresholdsView } from '../../shared/contracts/attention.ts';

const SET: AttentionThresholds = {
  mentee: { offer: -0.12345, review: 0.25, case: 1.5 },
  mentor: { review: 0.3, case: 0.9 },
};
const MEASURED = [
  { threshold: -1, share: 0.1 },
  { threshold: 0, share: 0.02 },
  { threshold: 1, share: 0.002 },
];
const NOTHING = { perDay: 0, moderatorHoursPerDay: 0 };
const viewOf = (over: Partial<ThresholdsView> = {}): ThresholdsView => ({
  version: 3,
  thresholds: SET,
  load: {
    mentee: { offer: NOTHING, review: { perDay: 5_000, moderatorHoursPerDay: 62.5 }, case: NOTHING },
    mentor: { review: NOTHING, case: NOTHING },
  },
  measured: { mentee: MEASURED, mentor: [] },
  history: [],
  ...over,
});
const typed = typedThresholds(SET);

describe('the fields of the thresholds', () => {
  test('show three decimals, and keep every digit of an unchanged value', () => {
    expect(typed.menteeOffer).toBe('-0.123');
    expect(parseThresholds(typed, SET).thresholds).toEqual(SET);
    expect(parseThresholds({ ...typed, menteeCase: ' 1,75 ' }, SET).thresholds?.mentee.case).toBe(1.75);
  });

  test.each(['', 'a lot', '6', '-5.1', 'Infinity'])('refuse "%s"', (words) => {
    expect(parseThresholds({ ...typed, mentorReview: words }, SET)).toMatchObject({
      thresholds: null,
      notNumbers: ['mentorReview'],
      values: { mentorReview: null },
    });
  });

  test('refuse a lower score for a stronger grade than for the milder one before it', () => {
    const read = parseThresholds({ ...typed, menteeReview: '-1', mentorCase: '0.1' }, SET);
    expect(read).toMatchObject({ thresholds: null, tooSmall: ['menteeReview', 'mentorCase'] });
  });

  test('property: accept exactly what the contract accepts', () => {
    const score = fc.double({ min: -6, max: 6, noNaN: true });
    fc.assert(
      fc.property(fc.array(score, { minLength: 5, maxLength: 5 }), (scores) => {
        const words = scores.map(shownValue);
        const [menteeOffer = '', menteeReview = '', menteeCase = '', mentorReview = '', mentorCase = ''] =
          words;
        const fields = { menteeOffer, menteeReview, menteeCase, mentorReview, mentorCase };
        const { thresholds, notNumbers, tooSmall } = parseThresholds(fields, SET);
        if (thresholds === null) expect(notNumbers.length + tooSmall.length).toBeGreaterThan(0);
        else expect(attentionThresholds.safeParse(thresholds).success).toBe(true);
      }),
    );
  });

  test('list the differences in the order of the screen', () => {
    const to = { ...SET, mentor: { review: 0.2, case: 0.9 }, mentee: { ...SET.mentee, offer: 0 } };
    expect(changesOf(SET, to)).toEqual([
      { key: 'menteeOffer', from: -0.12345, to: 0 },
      { key: 'mentorReview', from: 0.3, to: 0.2 },
    ]);
    expect(changesOf(SET, SET)).toEqual([]);
  });
});

describe('the expected load', () => {
  const [offer, review, , mentorReview] = THRESHOLDS;

  test('follows the typed value at the expected number of messages; an offer costs no reading time', () => {
    const measured = viewOf().measured;
    expect(previewOf(measured, offer, 0)).toEqual({ share: 0.02, perDay: 6_840, moderatorHoursPerDay: 0 });
    expect(previewOf(measured, review, 0)).toMatchObject({ moderatorHoursPerDay: 85.5 });
    expect(previewOf(measured, review, 0.5)?.perDay).toBe(3_762);
  });

  test('is unknown for a side that was not measured', () => {
    expect(previewOf(viewOf().measured, mentorReview, 0)).toBeNull();
    expect(readingLoad(viewOf().measured, parseThresholds(typed, SET).values)).toBeNull();
    expect(loadsOf(viewOf()).mentorReview).toBeNull();
    expect(loadsOf(viewOf()).menteeReview).toMatchObject({ perDay: 5_000, moderatorHoursPerDay: 62.5 });
  });

  test('adds up the reading of both sides, and counts a case once', () => {
    const measured = { mentee: MEASURED, mentor: MEASURED };
    const values = { menteeOffer: -1, menteeReview: 0, menteeCase: 1, mentorReview: 1, mentorCase: 1 };
    expect(readingLoad(measured, values)).toEqual({ perDay: 7_524, moderatorHoursPerDay: 94.1 });
    expect(readingLoad(measured, { ...values, mentorReview: null })).toBeNull();
    expect(READING_HOURS).toBeCloseTo(95.76);
  });

  test('has a slider from the first measured score to the last, and as far as what is set', () => {
    expect(sliderRange(MEASURED, [2])).toEqual({ min: -1, max: 2 });
    expect(sliderRange([], [0.5])).toEqual({ min: -0.5, max: 1.5 });
    expect(sliderRange([], [5])).toEqual({ min: 4, max: 5 });
  });
});
