import { z } from 'zod';
import { DESK_ROLES } from './actor.ts';
import { calendarDate, idParams, instant, publicId, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { caseKind, caseState, decisionAction } from './moderation.ts';
import { rating } from './reputation.ts';
import { FEELINGS } from '../domain/reputation/feelings.ts';
import { RATING_REMOVALS, RATING_STATES } from '../domain/reputation/removals.ts';

const counts = z.tuple([z.number().int(), z.number().int(), z.number().int()]);

/** What staff did to a rating or its rater. */
export const RATING_ACTS = ['remove', 'restore', 'exclude', 'reinstate'] as const;

const ratedOnce = z.strictObject({
  /** Names the rating inside this mentor's ledger. */
  number: z.number().int(),
  /** Raters are numbered for this mentor, in the order of their first rating; nothing else of them leaves. */
  rater: z.number().int(),
  /** How many ratings this rater gave in all, to any mentor; null where their account is gone. */
  raterGave: z.number().int().nullable(),
  state: z.enum(RATING_STATES),
  /** Null where there is none to see: withdrawn, or never a rating. */
  value: rating.nullable(),
  revised: z.boolean(),
  givenOn: calendarDate,
  countsFrom: calendarDate.nullable(),
  removed: z.boolean(),
  /** All of this rater's ratings are left out. */
  raterExcluded: z.boolean(),
  /** Why it was removed or excluded, as a code. */
  reason: z.enum([...RATING_REMOVALS, 'notEligible', 'fakeRater']).nullable(),
  /** Newest first, with the reasons that staff gave. */
  acts: z.array(
    z.strictObject({ action: z.enum(RATING_ACTS), by: z.string(), at: instant, reason: z.string() }),
  ),
});

/** A mentor's ratings for staff, through a case about the mentor: everything unsealed, and what may not be counted yet, marked. */
export const mentorRatings = z.strictObject({
  mentor: z.string(),
  asOf: calendarDate,
  score: z.number().int(),
  pct: z.number().nullable(),
  raters: z.number().int(),
  /** Positive, neutral and negative ratings of the last 30, 180 and 365 days. */
  table: z.strictObject({ '30': counts, '180': counts, '365': counts }),
  /** Positives in a hundred engagements that could have been rated and whose time for it ended within a year. */
  effectivePct: z.number().nullable(),
  ratable: z.number().int(),
  /** Conversations of a year that the mentor never answered, as their mentees say. */
  unanswered: z.number().int(),
  /** Means from 1 to 5 over a year; null below ten answers. */
  feelings: z.array(z.strictObject({ feeling: z.enum(FEELINGS), mean: z.number().nullable() })),
  /** The newest `MAX_RATINGS`, newest first. */
  ratings: z.array(ratedOnce),
  total: z.number().int(),
  /** Triage and reviews of this mentor, newest first. */
  cases: z.array(
    z.strictObject({
      id: publicId,
      number: z.string(),
      kind: caseKind,
      state: caseState,
      openedAt: instant,
      /** The last decision; null before one. */
      decision: z.strictObject({ action: decisionAction, by: z.string(), at: instant }).nullable(),
    }),
  ),
});
export type MentorRatings = z.infer<typeof mentorRatings>;
export type StaffRating = MentorRatings['ratings'][number];

export const getMentorRatingsEndpoint = endpoint({
  method: 'GET',
  path: '/api/cases/:id/ratings',
  access: DESK_ROLES,
  limit: 'read',
  params: idParams,
  answer: mentorRatings,
});

const ratingNumber = z.number().int().min(1);
const reason = text(LIMITS.reasonLength);

/** Removes a rating from the numbers, or restores it; one that is so already is left as it is. Needs the claim of a case that is not closed. */
export const decideRatingEndpoint = endpoint({
  method: 'POST',
  path: '/api/cases/:id/ratings/decisions',
  access: DESK_ROLES,
  limit: 'write',
  params: idParams,
  body: z.discriminatedUnion('action', [
    z.strictObject({
      action: z.literal('remove'),
      rating: ratingNumber,
      code: z.enum(RATING_REMOVALS),
      reason,
    }),
    z.strictObject({ action: z.literal('restore'), rating: ratingNumber, reason }),
  ]),
  answer: mentorRatings,
});

/** Leaves out all ratings of the rater of this one, of every mentor and also to come; or takes them in again. */
export const decideRaterEndpoint = endpoint({
  method: 'POST',
  path: '/api/cases/:id/ratings/rater-decisions',
  access: ['safeguardingLead'],
  limit: 'write',
  params: idParams,
  body: z.strictObject({ action: z.enum(['exclude', 'reinstate']), rating: ratingNumber, reason }),
  answer: mentorRatings,
});
