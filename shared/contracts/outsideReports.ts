import { z } from 'zod';
import { helpLevel, instant, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';

/** What a person without an account writes about: it sets the clock of the case until a person has read it. */
export const OUTSIDE_REASONS = ['danger', 'mentor', 'content', 'complaint'] as const;
export type OutsideReason = (typeof OUTSIDE_REASONS)[number];

/**
 * A report or complaint by a person without an account (R24, R26). Nothing is asked about the writer. Words that call for help are answered
 * with a help level. The reference is shown once.
 */
export const reportFromOutsideEndpoint = endpoint({
  method: 'POST',
  path: '/api/outside-reports',
  access: 'public',
  limit: 'command',
  limitInCommand: ['outsideTry', 'outsideReport'],
  body: z.strictObject({
    reason: z.enum(OUTSIDE_REASONS),
    words: text(LIMITS.outsideReportLength),
  }),
  answer: z.strictObject({ reference: z.string(), helpLevel: helpLevel.nullable() }),
});
export type OutsideReceipt = z.infer<typeof reportFromOutsideEndpoint.answer>;

/** `decided`: a person has read it and decided. What they decided concerns other people, and is not told. */
export const outsideReportStatusEndpoint = endpoint({
  method: 'POST',
  path: '/api/outside-reports/status',
  access: 'public',
  limit: 'search',
  body: z.strictObject({ reference: z.string().trim().min(1).max(LIMITS.referenceLength) }),
  answer: z.strictObject({ at: instant, state: z.enum(['waiting', 'decided']) }),
});
