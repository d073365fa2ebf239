import { z } from 'zod';
import { CALLED } from '../domain/moderation/caseCalls.ts';
import { RISK_LEVELS } from '../domain/moderation/riskLevels.ts';
import { instant, text } from './common.ts';
import { LIMITS } from './limits.ts';

const riskLevel = z.enum(RISK_LEVELS);

/** That a member of staff raised the risk of a case, for the desk. */
export const riskRaiseView = z.strictObject({
  /** Desk name. */
  by: z.string(),
  at: instant,
  from: riskLevel,
  to: riskLevel,
  reason: z.string(),
});

/** A call outside the service that a member of staff made about a case, for the desk. */
export const callRecordView = z.strictObject({
  /** Desk name. */
  by: z.string(),
  /** When it was written down. */
  at: instant,
  called: z.enum(CALLED),
  calledAt: instant,
  agreed: z.string(),
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
