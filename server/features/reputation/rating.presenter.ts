import type { MentorRatings, StaffRating } from '../../../shared/contracts/mentorRatings.ts';
import { RATING_ACTS } from '../../../shared/contracts/mentorRatings.ts';
import type { Persona } from '../../../shared/contracts/common.ts';
import { dayOf, dayToIso } from '../../../shared/domain/reputation/days.ts';
import type { Derived } from '../../../shared/domain/reputation/derive.ts';
import { FEELINGS } from '../../../shared/domain/reputation/feelings.ts';
import type { Feeling } from '../../../shared/domain/reputation/feelings.ts';
import { RATING_REMOVALS } from '../../../shared/domain/reputation/removals.ts';
import type { RaterRef } from './feedbackRound.model.ts';
import type { RatingFacts } from './rating.policy.ts';
import type { RatingAct, RatingCase } from './reputation.ports.ts';

/** Ratings that are listed, the newest. */
export const MAX_RATINGS = 100;

interface RatingsContext extends Pick<MentorRatings, 'effectivePct' | 'ratable' | 'unanswered'> {
  mentorId: string;
  /** UTC day since 1970-01-01. */
  asOf: number;
  derived: Derived;
  feelings: Readonly<Record<Feeling, number | null>>;
  /** All of the mentor, newest first. */
  ratings: readonly RatingFacts[];
  raters: ReadonlyMap<string, RaterRef>;
  acts: readonly RatingAct[];
  cases: readonly RatingCase[];
  persons: ReadonlyMap<string, { persona: Persona | null }>;
}

/** A mentor's ratings for staff: no account, no conversation and no time of day of a rating, raters as numbers. */
export function presentMentorRatings(context: RatingsContext): MentorRatings {
  const { asOf, derived, ratings, cases, mentorId } = context;
  const nameOf = (id: string | null) => (id && context.persons.get(id)?.persona?.alias) ?? 'Somebody';
  const numbers = numberRaters(ratings);
  return {
    mentor: nameOf(mentorId),
    asOf: dayToIso(asOf),
    score: derived.score,
    pct: derived.pct,
    raters: derived.raters,
    table: {
      30: [...derived.table[30]],
      180: [...derived.table[180]],
      365: [...derived.table[365]],
    },
    effectivePct: context.effectivePct,
    ratable: context.ratable,
    unanswered: context.unanswered,
    feelings: FEELINGS.map((feeling) => ({ feeling, mean: context.feelings[feeling] })),
    ratings: ratings.slice(0, MAX_RATINGS).map((one) => ({
      ...presentRating(one, { rater: context.raters.get(one.raterRef) ?? null }),
      rater: numbers.get(one.raterRef) ?? 0,
      acts: context.acts
        .filter(({ subject: { id } }) => id === one.feedbackId || id === one.raterRef)
        .map(({ action, actorId, at, reason }) => ({
          action: actOf(action),
          by: nameOf(actorId),
          at: at.toISOString(),
          reason: reason ?? '',
        })),
    })),
    total: ratings.length,
    cases: cases.map(({ decision, openedAt, ...one }) => ({
      ...one,
      openedAt: openedAt.toISOString(),
      decision: decision && {
        action: decision.action,
        by: nameOf(decision.by),
        at: decision.at.toISOString(),
      },
    })),
  };
}

/** Numbers raters from 1, by their first rating of this mentor. */
function numberRaters(newestFirst: readonly RatingFacts[]): Map<string, number> {
  const refs = new Set(newestFirst.toReversed().map(({ raterRef }) => raterRef));
  return new Map([...refs].map((ref, index) => [ref, index + 1]));
}

/** A rating as staff see it, without who gave it. */
function presentRating(
  { number, state, value, revised, givenAt, countsFrom, removed, reason }: RatingFacts,
  { rater }: { rater: RaterRef | null },
): Omit<StaffRating, 'rater' | 'acts'> {
  return {
    number,
    raterGave: rater?.given ?? null,
    state,
    value,
    revised,
    givenOn: dayToIso(dayOf(givenAt)),
    countsFrom: countsFrom === null ? null : dayToIso(countsFrom),
    removed,
    raterExcluded: rater?.excluded ?? false,
    reason: REASONS.find((code) => code === reason) ?? null,
  };
}

const REASONS = [...RATING_REMOVALS, 'notEligible', 'fakeRater'] as const;

/** `rating.remove` is `remove`. */
function actOf(action: string): StaffRating['acts'][number]['action'] {
  const found = RATING_ACTS.find((act) => action.endsWith(`.${act}`));
  if (!found) throw new Error('an audit row of ratings has an unknown action');
  return found;
}
