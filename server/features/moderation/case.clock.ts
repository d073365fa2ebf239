import { isUndecided } from '../../../shared/domain/moderation/caseStates.ts';
import type { ModerationCase } from './case.model.ts';
import { caseNumberOf, escalationMark, marksOf } from './case.policy.ts';
import type { ModerationDeps } from './moderation.deps.ts';

/**
 * Keeps the call-out of a case in step with the case: it starts with the message, takes up what a graver message calls for, and ends with
 * the decision. Call it wherever a text or a decision changes a case. Joins the running transaction.
 * @param input `clockFrom`: when the text was written that the change is about
 */
export async function followClock(
  { callout }: Pick<ModerationDeps, 'callout'>,
  { after, clockFrom }: { after: ModerationCase; clockFrom: Date },
): Promise<void> {
  const { _id: caseId, publicId, risk, kind } = after;
  if (!isUndecided(after)) return callout.stopClock({ caseId });
  const marks = marksOf({ risk, kind, clockFrom });
  if (marks.length === 0) return;
  await callout.startClock({ caseId, publicId, number: caseNumberOf(after), marks });
}

/** Begins the clock of the safeguarding lead. Joins the running transaction. */
export async function escalateToLead(
  { callout, clock }: Pick<ModerationDeps, 'callout' | 'clock'>,
  after: ModerationCase,
): Promise<void> {
  const { _id: caseId, publicId, risk } = after;
  const mark = escalationMark(risk, clock.now());
  await callout.escalateClock({ caseId, publicId, number: caseNumberOf(after), mark });
}

/** When the message was written that a case is about; null for what is no message of a conversation. */
export async function writtenAt(
  { conversations }: Pick<ModerationDeps, 'conversations'>,
  { conversationId, entryId }: { conversationId: string; entryId: string },
): Promise<Date | null> {
  const [message] = await conversations.readAround({ conversationId, entryId, count: 0 });
  return message?.at ?? null;
}
