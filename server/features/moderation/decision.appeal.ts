import type { DecisionAction } from '../../../shared/contracts/moderation.ts';
import { AppError } from '../../platform/http/index.ts';
import type { AppealRecord } from './appeal.model.ts';
import { lockIdOf } from './case.policy.ts';
import type { Decided } from './decision.effects.ts';
import { explainDecision } from './decision.explain.ts';
import type { ModerationDeps } from './moderation.deps.ts';

const OUTCOMES = { uphold: 'kept', reverse: 'reversed' } as const;

const isAnswer = (action: DecisionAction): action is keyof typeof OUTCOMES => action in OUTCOMES;

/**
 * Settles the appeal that the case is about, once, and takes back what it is about where it is reversed. Joins the running transaction.
 * @returns the accounts to tell; empty for a case without an appeal, or another action
 * @throws {AppError} moveNotAllowed when the appeal was settled already
 */
export async function settleAppeal(
  deps: ModerationDeps,
  decided: Decided & { decisionId: string },
): Promise<string[]> {
  const { found, action } = decided;
  if (found.subject.kind !== 'appeal' || !isAnswer(action)) return [];
  const appeal = await deps.appeals.settle({ id: found.subject.id, outcome: OUTCOMES[action] });
  if (!appeal) throw new AppError('moveNotAllowed');
  if (action !== 'reverse') return [appeal.accountId];
  await reverse(deps, decided, appeal);
  return [appeal.accountId, ...(await reverseExplained(deps, decided, appeal))];
}

/** Ends the restriction, brings the message back, or answers the report with "acted". */
async function reverse(
  { messages, reports, restrictions }: ModerationDeps,
  { found, by }: Decided,
  { accountId, subject, entryId, conversationId, decidedIn }: AppealRecord,
): Promise<void> {
  const { kind, id } = subject;
  if (kind === 'restriction')
    await restrictions.lift({ id, personIds: [accountId], by, caseId: found._id, as: 'reversed' });
  if (kind === 'message' && conversationId !== null && entryId !== null)
    await messages.restore({ conversationId, entryId, by });
  if (kind === 'report' && decidedIn !== null)
    await reports.setOutcome({ caseId: decidedIn, outcome: 'acted' });
}

/**
 * Records that the decision was wrong that an explanation tells of, and ends its pause, or finds the rule wrong that stopped a text. Words
 * that were taken out of a message stay out: only the safeguarding lead's key opens their copy. Joins the running transaction.
 * @returns the accounts that are told that their conversation goes on
 */
async function reverseExplained(
  deps: ModerationDeps,
  decided: Decided & { decisionId: string },
  { subject, conversationId, decidedIn }: AppealRecord,
): Promise<string[]> {
  if (subject.kind !== 'explanation' || conversationId === null || decidedIn === null) return [];
  const explanation = await deps.explanations.find(subject.id);
  if (explanation) await recordReversal(deps, { ...explanation, by: decided.by });
  if (explanation?.template === 'ruleWasRight') {
    const [origin] = await deps.cases.findMany([decidedIn]);
    if (origin) await deps.attempts.setVerdict({ attemptId: origin.subject.id, verdict: 'ruleWrong' });
  }
  if (explanation?.template !== 'paused') return [];
  await deps.conversations.unlock({ conversationId, lockId: lockIdOf(decidedIn), by: decided.by });
  return explainDecision(deps, {
    ...decided,
    ...{ action: 'unlock', tell: 'both', writer: null, isHeld: false },
  });
}

/** Notes on the first decision that it was wrong, with a row in the audit of its case. Joins the running transaction. */
async function recordReversal(
  { audit, cases, clock }: Pick<ModerationDeps, 'audit' | 'cases' | 'clock'>,
  { caseId, decisionId, by }: { caseId: string; decisionId: string; by: string },
): Promise<void> {
  await cases.markReversed({ caseId, decisionId, at: clock.now() });
  const subject = { kind: 'decision', id: decisionId };
  await audit.record({ actorId: by, action: 'case.decisionReversed', subject, caseId });
}
