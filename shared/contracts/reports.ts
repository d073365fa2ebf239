import { z } from 'zod';
import { instant, pageQuery, publicId, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';

export const REPORT_REASONS = [
  'unkind',
  'unsafe',
  'askedForContact',
  'madeMeUncomfortable',
  'worriedAboutThem',
  'other',
] as const;

/**
 * Two taps: "Report", then a reason. The reporter is never shown to the other side.
 */
export const reportMessageEndpoint = endpoint({
  method: 'POST',
  path: '/api/reports',
  access: ['mentee', 'mentor'],
  limit: 'read',
  limitInCommand: 'report',
  body: z.strictObject({
    conversationId: publicId,
    messageId: publicId.nullable(),
    reason: z.enum(REPORT_REASONS),
    words: text(LIMITS.reportLength).optional(),
  }),
  answer: z.strictObject({
    reportId: publicId.describe('external: the id of the report in the list of own reports'),
  }),
});

/** What its reporter is told of a report. */
const reportOutcome = z.enum(['waiting', 'acted', 'noRuleBroken']);
export type ReportOutcome = z.infer<typeof reportOutcome>;

/** What became of this person's reports, in plain codes, page by page. */
export const listMyReportsEndpoint = endpoint({
  method: 'GET',
  path: '/api/reports/mine',
  access: ['mentee', 'mentor'],
  limit: 'read',
  query: pageQuery,
  answer: z.strictObject({
    /** Newest first. */
    reports: z.array(
      z.strictObject({
        id: publicId,
        reason: z.enum(REPORT_REASONS),
        at: instant,
        outcome: reportOutcome,
      }),
    ),
    /** How many there are in all. */
    total: z.number().int(),
  }),
});
