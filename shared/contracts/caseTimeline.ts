import { z } from 'zod';
import { CALLED } from '../domain/moderation/caseCalls.ts';
import { RISK_LEVELS } from '../domain/moderation/riskLevels.ts';
import { instant, text } from './common.ts';
import { LIMITS } from './limits.ts';

const riskLevel = z.enum(RISK_LEVELS);

/** That a member of staff raised the risk of a case, for the desk. */
const riskRaiseView = z.strictObject({
  /** Desk name. */
  by: z.string(),
  at: instant,
  from: riskLevel,
  to: riskLevel,
  reason: z.string(),
});

/** A call outside the service that a member of staff made about a case, for the desk. */
const callRecordView = z.strictObject({
  /** Desk name. */
  by: z.string(),
  /** When it was written down. */
  at: instant,
  called: z.enum(CALLED),
  calledAt: instant,
  agreed: z.string(),
});

/** That a member of staff had more messages of the conversation listed in a case, for the desk. */
const wideningView = z.strictObject({
  /** Desk name. */
  by: z.string(),
  at: instant,
  reason: z.string(),
});

/** What staff did in a case besides deciding it. */
export const caseActs = {
  raises: z.array(riskRaiseView),
  calls: z.array(callRecordView),
  widenings: z.array(wideningView),
  /** Whether this person may have more messages listed now: the case is theirs, and there are more. */
  mayWiden: z.boolean(),
};

/** Why more messages are needed than those around the one that the case is about. */
export const widenCaseBody = z.strictObject({
  reason: text(LIMITS.wideningReasonLength).refine(
    (reason) => [...reason].length >= LIMITS.wideningReasonLeast,
    { error: `at least ${LIMITS.wideningReasonLeast} characters` },
  ),
});

/** Names the version of the case that was seen. */
export const raiseRiskBody = z.strictObject({
  version: z.number().int(),
  risk: riskLevel,
  reason: text(LIMITS.reasonLength),
});

/** `agreed`: what was agreed, and with whom. */
export const recordCallBody = z.strictObject({
  called: z.enum(CALLED),
  calledAt: instant,
  agreed: text(LIMITS.reasonLength),
});
