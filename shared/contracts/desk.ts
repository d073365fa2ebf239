import { z } from 'zod';
import { DESK_ROLES } from './actor.ts';
import { idParams, pageQuery, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { caseRow, caseView } from './moderation.ts';

/** All open cases, or those that were escalated to the safeguarding lead. */
export const CASE_QUEUES = ['all', 'lead'] as const;
export type CaseQueueName = (typeof CASE_QUEUES)[number];
export const listCasesEndpoint = endpoint({
  method: 'GET',
  path: '/api/cases',
  access: DESK_ROLES,
  limit: 'read',
  /** `lead`: those that were escalated to the safeguarding lead. */
  query: pageQuery.extend({ queue: z.enum(CASE_QUEUES).default('all') }),
  answer: z.strictObject({ cases: z.array(caseRow), total: z.number().int() }),
});

/** A note for colleagues. It needs no claim, and a decision does not get stale by it. */
export const noteOnCaseEndpoint = endpoint({
  method: 'POST',
  path: '/api/cases/:id/notes',
  access: DESK_ROLES,
  limit: 'write',
  params: idParams,
  body: z.strictObject({ text: text(LIMITS.reasonLength) }),
  answer: caseView,
});
