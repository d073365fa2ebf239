import { z } from 'zod';
import { decisionAction } from '../../../shared/contracts/moderation.ts';
import { defineEvent } from '../../platform/events/index.ts';

/** A decision was committed. For side effects: the required effects are in the decision's own transaction. */
export const caseDecided = defineEvent(
  'case.decided',
  2,
  z.strictObject({
    caseId: z.string(),
    action: decisionAction,
    /** Accounts that are told: who reported or appealed, and the people of the conversation. */
    toldIds: z.array(z.string()),
  }),
);
