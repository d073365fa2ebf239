import { z } from 'zod';
import { instant, publicId, text } from './common.ts';
import { endpoint, push } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { SIDES } from '../domain/conversation/states.ts';
import {
  RESTRICTION_DAYS,
  RESTRICTION_KINDS,
  RESTRICTION_REASONS,
} from '../domain/restrictions/restrictions.ts';

/** What a decision imposes on one of the two. */
export const newRestriction = z
  .strictObject({
    side: z.enum(SIDES),
    kind: z.enum(RESTRICTION_KINDS),
    reason: z.enum(RESTRICTION_REASONS),
    /** Null for a removal alone, which no day ends. */
    days: z.literal(RESTRICTION_DAYS).nullable(),
    /** The plain words that the person reads. */
    words: text(LIMITS.reasonLength),
  })
  .refine(({ kind, days }) => (kind === 'removal') === (days === null), {
    path: ['days'],
    error: 'a number of days, but for a removal none',
  });
export type NewRestriction = z.infer<typeof newRestriction>;

/** A restriction in force, for the desk. */
export const caseRestriction = z.strictObject({
  id: publicId,
  side: z.enum(SIDES),
  kind: z.enum(RESTRICTION_KINDS),
  reason: z.enum(RESTRICTION_REASONS),
  until: instant.nullable(),
  /** Desk name of who decided it. */
  by: z.string(),
});

/** A restriction as its person reads it: never who decided it, and never who reported. */
const myRestriction = z.strictObject({
  id: publicId,
  kind: z.enum(RESTRICTION_KINDS),
  reason: z.enum(RESTRICTION_REASONS),
  /** What a person of the team wrote to explain it. */
  words: z.string(),
  from: instant,
  /** When it ends by itself; null where no day ends it. */
  until: instant.nullable(),
});
export type MyRestriction = z.infer<typeof myRestriction>;

/** What this person may not do now, oldest first. */
export const listMyRestrictionsEndpoint = endpoint({
  method: 'GET',
  path: '/api/restrictions/mine',
  access: ['mentee', 'mentor'],
  limit: 'read',
  answer: z.strictObject({ restrictions: z.array(myRestriction) }),
});

/** To the person's own devices: their restrictions have changed; fetch them. */
export const restrictionsChangedPush = push({
  name: 'restrictions:changed',
  carries: 'ids',
  payload: z.strictObject({}),
});
