import fc from 'fast-check';
import { dayOf } from '../../../../shared/domain/reputation/days.ts';
import type { FeedbackEvent, RatingValue } from '../../../../shared/domain/reputation/events.ts';

export const AS_OF = dayOf('2026-06-30T00:00:00Z');
const value = fc.constantFrom<RatingValue>(1, 1, 1, 0, -1);

/** What may happen to a rating after it was submitted, in the order it happens. */
const later = fc.oneof(
  { arbitrary: fc.constant({ type: 'RELEASED' as const }), weight: 4 },
  { arbitrary: value.map((to) => ({ type: 'REVISED' as const, value: to })), weight: 2 },
  {
    arbitrary: fc
      .constantFrom('WITHDRAWN', 'REMOVED', 'RESTORED', 'EXCLUDED', 'REINSTATED', 'TEXT_REMOVED', 'REPLIED')
      .map((type) => ({ type })),
    weight: 2,
  },
);

const feedback = fc.record({
  rater: fc.nat(9),
  value,
  /** Over two years back, so that every window and the horizon are met; often the last weeks. */
  daysAgo: fc.oneof(fc.nat(40), fc.nat(900)),
  revealedAfter: fc.nat(20),
  later: fc.array(later, { maxLength: 6 }),
  gap: fc.nat(30),
});

/** The ledger of one mentor: whole, in order; every day in it is at most `AS_OF`. */
export const arbitraryLedger: fc.Arbitrary<FeedbackEvent[]> = fc
  .array(feedback, { maxLength: 25, size: 'max' })
  .map((all) =>
    all.flatMap((given, index): FeedbackEvent[] => {
      const feedbackId = `e${index}-m2m`;
      const endedOn = AS_OF - given.daysAgo;
      let rev = 1;
      let day = Math.min(AS_OF, endedOn + given.revealedAfter);
      const events: FeedbackEvent[] = [
        { feedbackId, rev, type: 'SUBMITTED', raterRef: `r${given.rater}`, value: given.value, endedOn },
      ];
      if (given.gap === 0) return events;
      events.push({ feedbackId, rev: ++rev, type: 'UNSEALED', day });
      for (const next of given.later) {
        day = Math.min(AS_OF, day + given.gap);
        if (next.type === 'RELEASED') {
          events.push({ feedbackId, rev: rev + 1, type: 'RELEASED', day, uptoRev: rev });
        } else events.push({ feedbackId, rev: rev + 1, ...next });
        rev += 1;
      }
      return events;
    }),
  );
