import { z } from 'zod';
import { CASE_TEXT_STATUSES } from '../domain/moderation/caseTextStatus.ts';
import { SIDES } from '../domain/conversation/states.ts';
import type { Role } from './actor.ts';
import { idParams, instant, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { caseView } from './moderation.ts';
import { REPORT_REASONS } from './reports.ts';

/** Everything about a case, to print or to save as a file (R39): time, parties as roles, words, what was done, and why. */
const casePack = caseView
  .pick({
    number: true,
    kind: true,
    risk: true,
    state: true,
    openedAt: true,
    dueAt: true,
    ageBand: true,
    about: true,
  })
  .extend({
    ...caseView.pick({
      findings: true,
      decisions: true,
      restrictions: true,
      notes: true,
      raises: true,
      calls: true,
      authorityReports: true,
    }).shape,
    preparedAt: instant,
    /** Desk name. */
    preparedBy: z.string(),
    reason: z.string(),
    /** No copy is made of words in which the sexual abuse of a child is suspected (R44): then all words are null. */
    withoutWords: z.boolean(),
    /** All texts of the case with those around them, oldest first. `text` is null where it was erased. */
    texts: z.array(
      z.strictObject({
        from: z.enum(SIDES),
        at: instant,
        status: z.enum(CASE_TEXT_STATUSES),
        withdrawnAt: instant.nullable(),
        subject: z.boolean(),
        text: z.string().nullable(),
      }),
    ),
    /** `words` is null where the reporter left none. */
    reports: z.array(
      z.strictObject({
        by: z.enum(SIDES),
        at: instant,
        reason: z.enum(REPORT_REASONS),
        words: z.string().nullable(),
      }),
    ),
    /** What the audit keeps of the case, oldest first. `by` is null for the service itself. */
    steps: z.array(z.strictObject({ at: instant, by: z.string().nullable(), action: z.string() })),
  });
export type CasePack = z.infer<typeof casePack>;

const CASE_PACK_ROLES = ['safeguardingLead'] as const;

/** Whether this role prepares the packs of cases. */
export function mayPreparePacks(role: Role): boolean {
  return CASE_PACK_ROLES.some((one) => one === role);
}

/** Prepares the pack of a case. The audit has it before the words leave; the words of an open case need a claim of one's own. */
export const prepareCasePackEndpoint = endpoint({
  method: 'POST',
  path: '/api/cases/:id/pack',
  access: CASE_PACK_ROLES,
  limit: 'write',
  params: idParams,
  body: z.strictObject({ reason: text(LIMITS.reasonLength) }),
  answer: casePack,
});
