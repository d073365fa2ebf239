import type { DecisionAction } from '../../../shared/contracts/moderation.ts';
import type { RemovalReason } from '../../../shared/domain/conversation/removals.ts';
import { isJudgement, isRuleVerdict, reportOutcomeOf } from '../../../shared/domain/moderation/decisions.ts';
import { AppError } from '../../platform/http/index.ts';
import { entryOf } from './case.messages.ts';
import type { DecisionAudience } from '../../../shared/domain/moderation/explanations.ts';
import type { ModerationCase } from './case.model.ts';
import { lockIdOf } from './case.policy.ts';
import { showHelpToMentee } from './helpCard.ts';
import type { ModerationDeps } from './moderation.deps.ts';
import { openFindings } from './sealedFindings.ts';
import { caseScope, findingsScope } from './sealingScopes.ts';

/** One decision about a case, as the case was when it was made. */
export interface Decided {
  found: ModerationCase;
  action: DecisionAction;
  tell: DecisionAudience;
  /** Account of the member of staff. */
  by: string;
  /** With `remove`: what both sides read as the reason. */
  removedFor: RemovalReason;
}

/**
 * Releases, redacts, removes, locks or unlocks, through the features that own messages and conversations. Joins the running transaction.
 * @throws {AppError} moveNotAllowed when the case is about no message, and for an amendment that the message does not allow any more
 */
export async function applyToConversation(deps: ModerationDeps, decided: Decided): Promise<void> {
  const { found, action, by } = decided;
  const { _id, about, conversationId } = found;
  if (conversationId === null) return;
  const lock = { conversationId, lockId: lockIdOf(_id), by };
  switch (action) {
    case 'release':
      return deps.messages.release(messageOf(decided, conversationId));
    case 'redact':
      return deps.messages.redact({
        ...messageOf(decided, conversationId),
        spans: await readSpans(deps, found),
      });
    case 'remove':
      return deps.messages.remove({
        ...messageOf(decided, conversationId),
        removedFor: decided.removedFor,
      });
    case 'lock':
      await deps.conversations.lock(lock);
      return;
    case 'unlock':
      await deps.conversations.unlock(lock);
      return;
    case 'restrict':
    case 'lift':
    case 'uphold':
    case 'reverse':
      return;
    case 'escalate':
    case 'noAction':
    case 'close':
    case 'right':
      return about === 'mentee' ? showHelpToMentee(deps, { conversationId, risk: found.risk }) : undefined;
    case 'notNeeded':
    case 'watch':
    case 'fine':
    case 'ruleRight':
    case 'ruleWrong':
    case 'lookNothing':
    case 'lookText':
    case 'lookPerson':
    case 'lookLead':
      return;
  }
}

/** @throws {AppError} moveNotAllowed when the case is about no message */
function messageOf({ found, by }: Decided, conversationId: string) {
  const entryId = entryOf(found);
  if (entryId === null) throw new AppError('moveNotAllowed');
  return { conversationId, entryId, by };
}

/** Where in the text of the case the checks found something, in UTF-16 code units. */
async function readSpans({ sealer }: ModerationDeps, { _id, findings: sealed }: ModerationCase) {
  const findings = await openFindings(sealer, findingsScope(caseScope(_id)), sealed);
  return findings.flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end }]));
}

/** After these a person has read what was heard, so that the running score starts again at 0. */
const RESETS_SCORE: readonly DecisionAction[] = ['right', 'notNeeded', 'noAction', 'close'];

/** Keeps a judgement as a label for the listener, and resets the running score. Joins the running transaction. */
export async function informListener({ attention }: ModerationDeps, decided: Decided): Promise<void> {
  const { found, action, by } = decided;
  const { _id: caseId, about: side, conversationId, subject } = found;
  if (found.attention === null || conversationId === null || side === 'conversation') return;
  if (isJudgement(action))
    await attention.recordJudgement({
      caseId,
      entryId: subject.id,
      conversationId,
      side,
      judged: action,
      by,
    });
  if (RESETS_SCORE.includes(action)) await attention.resetRunningScore({ conversationId, side });
}

/** Keeps what a person found of a disputed block: `kith rules disputes` reads it. Joins the running transaction. */
export async function keepRuleVerdict({ attempts }: ModerationDeps, decided: Decided): Promise<void> {
  const { found, action } = decided;
  if (found.subject.kind === 'disputedBlock' && isRuleVerdict(action))
    await attempts.setVerdict({ attemptId: found.subject.id, verdict: action });
}

/**
 * Writes what became of the reports that the case is about. Joins the running transaction.
 * @returns the reporter's account; null without a report, or while the reporter may not be told
 */
export async function settleReports({ reports }: ModerationDeps, decided: Decided): Promise<string | null> {
  const { found, action, tell } = decided;
  if (!found.report || tell === 'nobodyYet' || action === 'escalate') return null;
  // Earlier decisions count too: the reporter may not have been told of them at the time.
  const actions = [...found.decisions.map((earlier) => earlier.action), action];
  const { _id: caseId, authorId } = found;
  const outcome = reportOutcomeOf(actions);
  await reports.setOutcome({
    caseId,
    outcome,
    ...(outcome === 'noRuleBroken' && { only: 'waiting' as const }),
  });
  return authorId;
}
