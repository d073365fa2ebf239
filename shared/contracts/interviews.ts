import { z } from 'zod';
import { LOOK_VERDICTS } from '../domain/screening/interview.ts';
import type { InterviewCriterion } from '../domain/screening/interview.ts';
import { instant, publicId, text } from './common.ts';

const score = z.number().int().min(1).max(4);

export const interviewScores = z.strictObject({
  motivation: score,
  listening: score,
  boundaries: score,
  safety: score,
  reliability: score,
} satisfies Record<InterviewCriterion, typeof score>);

export const interviewNotes = text(2_000);

/** A time that staff offer for an interview. */
export const interviewSlot = z.strictObject({ id: publicId, startsAt: instant });
export type InterviewSlot = z.infer<typeof interviewSlot>;

/** The interview as screening staff see it. */
export const interviewView = z.strictObject({
  slots: z.array(interviewSlot),
  /** The slot that the volunteer took. */
  booked: publicId.nullable(),
  forms: z.array(
    z.strictObject({
      by: z.string(),
      at: instant,
      scores: interviewScores,
      notes: z.string(),
      passes: z.boolean(),
    }),
  ),
  /** The forms differ: a person who did not interview looks at them. */
  needsLook: z.boolean(),
  look: z
    .strictObject({ by: z.string(), at: instant, verdict: z.enum(LOOK_VERDICTS), note: z.string() })
    .nullable(),
});
