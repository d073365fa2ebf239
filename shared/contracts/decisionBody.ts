import { z } from 'zod';
import { abuseSuspicion } from './authorityReports.ts';
import { publicId, text } from './common.ts';
import { LIMITS } from './limits.ts';
import { newRestriction } from './restrictions.ts';
import { REMOVAL_REASONS } from '../domain/conversation/removals.ts';
import { canSuspect } from '../domain/moderation/authorityReport.ts';
import { DECISION_ACTIONS, isVerdict } from '../domain/moderation/decisions.ts';
import { AUDIENCES } from '../domain/moderation/explanations.ts';

export const decisionAction = z.enum(DECISION_ACTIONS);
export type DecisionAction = z.infer<typeof decisionAction>;
/** Who is told of a decision. */
export const tell = z.enum(AUDIENCES);

/** A decision as staff send it. A reason is required but for a verdict. */
export const decisionBody = z
  .strictObject({
    version: z.number().int(),
    action: decisionAction,
    reason: text(LIMITS.reasonLength).optional(),
    tell,
    /** With `remove`: what both sides read as the reason; `rules` unless given. */
    removedFor: z.enum(REMOVAL_REASONS).optional(),
    /** With `restrict`. */
    restriction: newRestriction.optional(),
    /** With `lift`: the restriction that ends. */
    restrictionId: publicId.optional(),
    /** Opens the task to report it to the statutory body, and escalates the case (R44). */
    suspicion: abuseSuspicion.optional(),
  })
  .refine(({ action, restriction }) => (restriction !== undefined) === (action === 'restrict'), {
    path: ['restriction'],
    error: 'with restrict, and only then',
  })
  .refine(({ action, restrictionId }) => (restrictionId !== undefined) === (action === 'lift'), {
    path: ['restrictionId'],
    error: 'with lift, and only then',
  })
  .refine(({ action, removedFor }) => removedFor === undefined || action === 'remove', {
    path: ['removedFor'],
    error: 'only with remove',
  })
  .refine(({ action, suspicion }) => suspicion === undefined || canSuspect(action), {
    path: ['suspicion'],
    error: 'only with an action that protects',
  })
  .refine(({ action, reason }) => reason !== undefined || isVerdict(action), {
    path: ['reason'],
    error: 'a reason',
  });
