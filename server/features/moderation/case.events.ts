import { z } from 'zod';
import { decisionAction, tell } from '../../../shared/contracts/moderation.ts';
import { defineEvent } from '../../platform/events/index.ts';

/** Side effects only: what had to hold was done with the decision. */
export const caseDecided = defineEvent(
  'case.decided',
  1,
  z.strictObject({
    caseId: z.string(),
    action: decisionAction,
    tell,
    conversationId: z.string().nullable(),
    reporterId: z.string().nullable(),
  }),
);
