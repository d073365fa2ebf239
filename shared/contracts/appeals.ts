import { z } from 'zod';
import { APPEALABLE_TEMPLATES } from '../domain/moderation/explanations.ts';
import { helpLevel, instant, publicId, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';

/**
 * What a person can ask to be looked at again: their restriction, their removed message, the outcome of their report, and a decision that
 * was explained to them (`isAppealable`).
 */
export const APPEAL_SUBJECTS = ['restriction', 'message', 'report', 'explanation'] as const;
export type AppealSubjectKind = (typeof APPEAL_SUBJECTS)[number];

/** `kept`: the decision stays; `reversed`: it was taken back. */
const appealOutcome = z.enum(['waiting', 'kept', 'reversed']);
export type AppealOutcome = z.infer<typeof appealOutcome>;

const appeal = z.strictObject({
  id: publicId,
  about: z.enum(APPEAL_SUBJECTS),
  /** Id of the restriction, message, report or explanation. */
  subjectId: publicId,
  /** Template of an appealed explanation; null for others. */
  explained: z.enum(APPEALABLE_TEMPLATES).nullable(),
  at: instant,
  /** The appeal is decided by then. */
  decideBy: instant,
  outcome: appealOutcome,
});
export type MyAppeal = z.infer<typeof appeal>;

const appealWords = text(LIMITS.reportLength);

const appealBody = z.discriminatedUnion('about', [
  z.strictObject({ about: z.literal('restriction'), restrictionId: publicId, words: appealWords }),
  z.strictObject({ about: z.literal('report'), reportId: publicId, words: appealWords }),
  z.strictObject({ about: z.literal('explanation'), explanationId: publicId, words: appealWords }),
  z.strictObject({
    about: z.literal('message'),
    conversationId: publicId,
    messageId: publicId,
    words: appealWords,
  }),
]);
export type AppealBody = z.infer<typeof appealBody>;

/**
 * Asks other staff to look at a decision again (R26). There is one appeal of a decision: asked again, it answers with that one. Words
 * that call for help are answered with a help level and open their case either way.
 */
export const appealDecisionEndpoint = endpoint({
  method: 'POST',
  path: '/api/appeals',
  access: ['mentee', 'mentor'],
  limit: 'read',
  limitInCommand: 'report',
  body: appealBody,
  answer: z.strictObject({ appeal, helpLevel: helpLevel.nullable() }),
});

export type AppealReceipt = z.infer<typeof appealDecisionEndpoint.answer>;

/** This person's appeals, newest first. */
export const listMyAppealsEndpoint = endpoint({
  method: 'GET',
  path: '/api/appeals/mine',
  access: ['mentee', 'mentor'],
  limit: 'read',
  answer: z.strictObject({ appeals: z.array(appeal) }),
});
