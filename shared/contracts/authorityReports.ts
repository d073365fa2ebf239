import { z } from 'zod';
import {
  ABUSE_SUSPICIONS,
  AUTHORITY_REPORT_OUTCOMES,
  STATUTORY_BODIES,
} from '../domain/moderation/authorityReport.ts';
import { calendarDate, instant, publicId, text } from './common.ts';
import { LIMITS } from './limits.ts';

export const abuseSuspicion = z.enum(ABUSE_SUSPICIONS);
const statutoryBody = z.enum(STATUTORY_BODIES);

/** The task to report a suspicion of child sexual abuse to the statutory body (R44), for the desk. */
export const authorityReportView = z.strictObject({
  suspicion: abuseSuspicion,
  body: statutoryBody,
  openedAt: instant,
  /** Desk name of who decided so. */
  by: z.string(),
  dueAt: instant,
  closed: z
    .strictObject({
      outcome: z.enum(AUTHORITY_REPORT_OUTCOMES),
      on: calendarDate,
      by: z.string(),
      at: instant,
      note: z.string(),
    })
    .nullable(),
});
export type AuthorityReportView = z.infer<typeof authorityReportView>;

/** An open task, as a row of the list of reports that are due. */
export const dueAuthorityReport = z.strictObject({
  caseId: publicId,
  number: z.string(),
  body: statutoryBody,
  dueAt: instant,
});

/** How a task is closed. `on`: the day on which the body was told, or the decision was made. */
export const closingOfAuthorityReport = z.strictObject({
  version: z.number().int(),
  outcome: z.enum(AUTHORITY_REPORT_OUTCOMES),
  on: calendarDate,
  note: text(LIMITS.reasonLength),
});
