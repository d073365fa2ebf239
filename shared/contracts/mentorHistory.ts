import { z } from 'zod';
import { publicId } from './common.ts';

/** How an earlier case about a mentor stands: a person or a message was acted on, nothing was, or it is not decided. */
export const EARLIER_CASE_OUTCOMES = ['acted', 'nothing', 'open'] as const;
export type EarlierCaseOutcome = (typeof EARLIER_CASE_OUTCOMES)[number];

/** What is known at the desk of the mentor whom a case is about, as far as its reader may open it. */
export const mentorHistory = z.strictObject({
  isOnProbation: z.boolean(),
  /** Restrictions of the mentor that are in force now; warnings are not among them. */
  restrictions: z.number().int(),
  warnings: z.number().int(),
  /** The number of other cases about this mentor by outcome. */
  cases: z.strictObject({ acted: z.number().int(), nothing: z.number().int(), open: z.number().int() }),
  /** The newest of those cases, newest first, ten at most. */
  newest: z.array(
    z.strictObject({ id: publicId, number: z.string(), outcome: z.enum(EARLIER_CASE_OUTCOMES) }),
  ),
});
export type MentorHistory = z.infer<typeof mentorHistory>;
