import { describe, expect, test } from 'vitest';
import {
  attentionOf,
  DEFAULT_THRESHOLDS,
  MEASURED_SHARES,
} from '../../server/features/checks/attention.policy.ts';

const thresholds = {
  mentee: { offer: 0.1, review: 0.4, case: 0.8 },
  mentor: { review: 0.2, case: 0.6 },
};
const heard = (scores: Partial<Record<'distress' | 'grooming' | 'encouragesHarm', number>>, more = {}) => ({
  scores: { distress: -1, grooming: -1, encouragesHarm: -1, ...scores },
  unreadable: false,
  ...more,
});

describe('attentionOf', () => {
  test.each([
    [0.1, 'none'],
    [0.2, 'offer'],
    [0.5, 'review'],
    [0.9, 'case'],
  ])('grades a mentee by the distress score: %f is %s', (distress, attention) => {
    expect(attentionOf({ from: 'mentee', heard: heard({ distress }), thresholds })).toBe(attention);
  });

  test.each([
    [{ grooming: 0.1, encouragesHarm: 0.1 }, 'none'],
    [{ grooming: 0.3 }, 'review'],
    [{ encouragesHarm: 0.3 }, 'review'],
    [{ grooming: 0.3, encouragesHarm: 0.7 }, 'case'],
    [{ distress: 1 }, 'none'],
  ])('grades a mentor by the greater of grooming and encouraging harm: %o is %s', (scores, attention) => {
    expect(attentionOf({ from: 'mentor', heard: heard(scores), thresholds })).toBe(attention);
  });

  test('does not grade a mentee by the heads that watch mentors', () => {
    const { from, scores } = { from: 'mentee' as const, scores: { grooming: 1, encouragesHarm: 1 } };
    expect(attentionOf({ from, heard: heard(scores), thresholds })).toBe('none');
  });

  test('asks a person to look at words that cannot be read, and lowers nothing for them', () => {
    const unreadable = { unreadable: true };
    const grade = (distress: number) =>
      attentionOf({ from: 'mentee', heard: heard({ distress }, unreadable), thresholds });
    expect([grade(-1), grade(0.2), grade(0.9)]).toEqual(['review', 'review', 'case']);
    expect(attentionOf({ from: 'mentor', heard: heard({}, unreadable), thresholds })).toBe('review');
  });
});

describe('the default thresholds', () => {
  test('grow with the attention', () => {
    const { mentee, mentor } = DEFAULT_THRESHOLDS;
    expect([mentee.offer, mentee.review, mentee.case]).toEqual(
      [mentee.offer, mentee.review, mentee.case].toSorted((one, other) => one - other),
    );
    expect(mentor.review).toBeLessThan(mentor.case);
  });

  test.each(['mentee', 'mentor'] as const)(
    'come with shares of ordinary chat of a %s that only fall',
    (side) => {
      const shares = MEASURED_SHARES[side].map(({ share }) => share);
      expect(shares.length).toBeGreaterThan(20);
      expect(shares).toEqual(shares.toSorted((one, other) => other - one));
    },
  );
});
