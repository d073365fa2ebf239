import { z } from 'zod';
import {
  ABUSE_SUSPICIONS,
  AUTHORITY_BODIES,
  AUTHORITY_REPORT_OUTCOMES,
  AUTHORITY_TASKS,
  canCloseWith,
} from '../domain/moderation/authorityReport.ts';
import { calendarDate, instant, publicId, text } from './common.ts';
import { LIMITS } from './limits.ts';

export const abuseSuspicion = z.enum(ABUSE_SUSPICIONS);
const authorityBody = z.enum(AUTHORITY_BODIES);

/**
 * The task to report a suspicion of child sexual abuse to the statutory body (R44), or to ask for advice on an allegation against a mentor
 * (R22), for the desk.
 */
export const authorityReportView = z.strictObject({
  /** Null for an allegation. */
  suspicion: abuseSuspicion.nullable(),
  body: authorityBody,
  openedAt: instant,
  /** Desk name of who decided so; null where the lock of the case opened it. */
  by: z.string().nullable(),
  dueAt: instant,
  closed: z
    .strictObject({
      outcome: z.enum(AUTHORITY_REPORT_OUTCOMES),
      on: calendarDate,
      by: z.string(),
      at: instant,
      note: z.string(),
      /** With advice: the number of its record, or who gave it. */
      reference: z.string().nullable(),
    })
    .nullable(),
});
export type AuthorityReportView = z.infer<typeof authorityReportView>;

/** An open task, as a row of the list of tasks that are due. */
export const dueAuthorityReport = z.strictObject({
  caseId: publicId,
  number: z.string(),
  body: authorityBody,
  dueAt: instant,
});

/** How a task is closed. `on`: the day on which the body was told or asked, or the decision was made. */
export const closingOfAuthorityReport = z
  .strictObject({
    version: z.number().int(),
    task: z.enum(AUTHORITY_TASKS),
    outcome: z.enum(AUTHORITY_REPORT_OUTCOMES),
    on: calendarDate,
    note: text(LIMITS.reasonLength),
    /** With advice: the number of its record, or who gave it. */
    reference: text(LIMITS.adviceReferenceLength).optional(),
  })
  .refine(({ task, outcome }) => canCloseWith(task, outcome), {
    path: ['outcome'],
    error: 'an outcome of this task',
  })
  .refine(({ outcome, reference }) => (reference !== undefined) === (outcome === 'advised'), {
    path: ['reference'],
    error: 'with advice, and only then',
  });
