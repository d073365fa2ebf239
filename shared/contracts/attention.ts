import { z } from 'zod';
import { instant, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';

/** Who sees and changes the thresholds of the listener. */
export const THRESHOLD_ROLES = ['coordinator', 'safeguardingLead'] as const;

/** On the scale of the listener's scores, which `measured` spans. */
const threshold = z.number().min(-5).max(5);

/** From which score on a message brings which attention. A milder attention never needs a greater score. */
export const attentionThresholds = z
  .strictObject({
    mentee: z.strictObject({ offer: threshold, review: threshold, case: threshold }),
    mentor: z.strictObject({ review: threshold, case: threshold }),
  })
  .refine(
    ({ mentee, mentor }) =>
      mentee.offer <= mentee.review && mentee.review <= mentee.case && mentor.review <= mentor.case,
    { error: 'offer at most review, review at most case' },
  );
export type AttentionThresholds = z.infer<typeof attentionThresholds>;

/** At 684,000 messages a day and 45 seconds a review; null where the listener in use was not measured. */
const load = z.strictObject({ perDay: z.number().int(), moderatorHoursPerDay: z.number() }).nullable();

const measured = z.array(z.strictObject({ threshold, share: z.number().min(0).max(1) }));

export const thresholdsView = z.strictObject({
  /** 0 until the first change. */
  version: z.number().int(),
  thresholds: attentionThresholds,
  load: z.strictObject({
    mentee: z.strictObject({ offer: load, review: load, case: load }),
    mentor: z.strictObject({ review: load, case: load }),
  }),
  /** Share of ordinary messages that reaches a threshold, for the load of values that are being tried (`loadAt`). */
  measured: z.strictObject({ mentee: measured, mentor: measured }),
  /** The last 20 changes, newest first. */
  history: z.array(
    z.strictObject({
      /** Desk name; null where the account is gone. */
      by: z.string().nullable(),
      at: instant,
      from: attentionThresholds,
      to: attentionThresholds,
      reason: z.string(),
    }),
  ),
});
export type ThresholdsView = z.infer<typeof thresholdsView>;

export const getAttentionThresholdsEndpoint = endpoint({
  method: 'GET',
  path: '/api/attention/thresholds',
  access: THRESHOLD_ROLES,
  limit: 'read',
  answer: thresholdsView,
});

/** Names the version it saw; a stale one is `staleVersion` and changes nothing. */
export const changeAttentionThresholdsEndpoint = endpoint({
  method: 'PUT',
  path: '/api/attention/thresholds',
  access: THRESHOLD_ROLES,
  limit: 'write',
  body: z.strictObject({
    version: z.number().int(),
    thresholds: attentionThresholds,
    reason: text(LIMITS.reasonLength),
  }),
  answer: thresholdsView,
});
