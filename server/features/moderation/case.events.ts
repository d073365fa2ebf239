import { z } from 'zod';
import { decisionAction, tell } from '../../../shared/contracts/moderation.ts';
import { defineEvent } from '../../platform/events/index.ts';

/** A decision was committed. For side effects: the required effects are in the decision's own transaction. */
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
