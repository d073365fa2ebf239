import { z } from 'zod';
import { calendarDate, cursor, instant, publicId } from './common.ts';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';

/** Who may search the audit. */
export const AUDIT_ROLES = ['safeguardingLead', 'admin'] as const;

/** What a row of the audit is about: the first part of its action. */
export const AUDIT_GROUPS = [
  'case',
  'restriction',
  'evidence',
  'teamThread',
  'rating',
  'rater',
  'screening',
  'staff',
  'account',
  'rota',
  'attention',
  'audit',
] as const;
export type AuditGroup = (typeof AUDIT_GROUPS)[number];

const auditRow = z.strictObject({
  id: publicId,
  at: instant,
  /** Desk name of the member of staff; null for the service itself and for people who are no staff. */
  by: z.string().nullable(),
  /** `case.read` */
  action: z.string(),
  /** What was acted on, as a kind: `message`, `account`. */
  about: z.string(),
  /** Short number of the case in which it was done. */
  caseNumber: z.string().nullable(),
  reason: z.string().nullable(),
});
export type AuditRowView = z.infer<typeof auditRow>;

/**
 * The audit, newest first, a page at a time (R38). The search is itself a row of the audit, and by POST, so that what was looked for stands
 * in no log of addresses.
 */
export const searchAuditEndpoint = endpoint({
  method: 'POST',
  path: '/api/audit/search',
  access: AUDIT_ROLES,
  limit: 'read',
  body: z.strictObject({
    /** Desk name of the person who did it. */
    by: z.string().trim().min(1).max(LIMITS.deskNameLength).optional(),
    group: z.enum(AUDIT_GROUPS).optional(),
    caseNumber: z
      .string()
      .regex(/^C-\d{1,9}$/)
      .optional(),
    /** First and last day, UTC. */
    fromDay: calendarDate.optional(),
    untilDay: calendarDate.optional(),
    after: cursor.optional(),
  }),
  answer: z.strictObject({
    rows: z.array(auditRow),
    /** For the next page; null at the end. */
    next: cursor.nullable(),
    /** The last nightly verification of the chain; null before the first. */
    verified: z
      .strictObject({
        at: instant,
        seals: z.number().int(),
        rows: z.number().int(),
        damaged: z.number().int(),
      })
      .nullable(),
  }),
});
