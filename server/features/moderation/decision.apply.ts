import type { Actor } from '../../../shared/contracts/actor.ts';
import type { DecisionAction } from '../../../shared/contracts/moderation.ts';
import type { AbuseSuspicion } from '../../../shared/domain/moderation/authorityReport.ts';
import type { RemovalReason } from '../../../shared/domain/conversation/removals.ts';
import type { DecisionAudience } from '../../../shared/domain/moderation/explanations.ts';
import { newId } from '../../platform/crypto/index.ts';
import type { SealedText } from '../../platform/crypto/index.ts';
import { afterCommit } from '../../platform/db/index.ts';
import { AppError } from '../../platform/http/index.ts';
import { hasAdviceTask, withAllegation, withSuspicion } from './authorityReport.ts';
import type { AuthorityReport } from './authorityReport.ts';
import { notifyIfExemptionChanged } from './capExemption.ts';
import { loadCase, requireOwnClaim, requireUnclaimedByOthers } from './case.access.ts';
import { applyCaseAction } from './case.action.ts';
import { escalateToLead, followClock } from './case.clock.ts';
import { caseDecided } from './case.events.ts';
import type { ModerationCase } from './case.model.ts';
import { audiencesFor, CASE_MOVES } from './case.policy.ts';
import { readSituation } from './case.view.ts';
import { settleAppeal } from './decision.appeal.ts';
import { applyToConversation, informListener, keepRuleVerdict, settleReports } from './decision.effects.ts';
import { addDebriefIfSevere } from './desk.access.ts';
import { explainDecision } from './decision.explain.ts';
import { applyRestriction } from './decision.restriction.ts';
import type { RestrictionChange } from './decision.restriction.ts';
import { composeRaisedCase } from './heardCase.ts';
import type { ModerationDeps } from './moderation.deps.ts';
import { reasonScope } from './sealingScopes.ts';

export interface DecisionInput extends RestrictionChange {
  /** Public id of the case. */
  id: string;
  actor: Actor;
  /** The version that the actor saw. */
  version: number;
  action: DecisionAction;
  /** Absent for a verdict only. */
  reason?: string | undefined;
  tell: DecisionAudience;
  /** With `remove`: what both sides read as the reason. */
  removedFor?: RemovalReason | undefined;
  /** Opens the task to report it to the statutory body, and hands the case to the lead as an escalation does (R44). */
  suspicion?: AbuseSuspicion | undefined;
}

/** The message that a decision acts on. */
type ActedOn = Pick<Parameters<typeof explainDecision>[1], 'writer' | 'isHeld'>;
const NO_MESSAGE: ActedOn = { writer: null, isHeld: false };

/**
 * Decides a case: the decision, its effects in other features and its audit row. Joins the running transaction.
 * @returns the case after the decision
 * @throws {AppError} staleVersion with `{ by, action, at }` of the action that came first; nothing was changed
 * @throws {AppError} moveNotAllowed, claimNeeded, caseClaimed, readFirst, notFound, ownCase, notAllowed
 */
export async function applyDecision(deps: ModerationDeps, input: DecisionInput): Promise<ModerationCase> {
  const { actor, version, action, tell, removedFor = 'rules', suspicion } = input;
  const by = actor.accountId;
  const found = await loadCase(deps, input);
  await requireClaimOrStale(deps, found, input);
  // A stale version is refused below, where the case is changed.
  const acted = found.version === version ? await requireReadAndOpen(deps, found, input) : NO_MESSAGE;
  const id = newId();
  const reason = await sealReason(deps, reasonScope(found._id, id), input.reason);
  const now = deps.clock.now();
  const raised =
    action === 'right'
      ? await composeRaisedCase(deps, found, { entryId: found.subject.id, clockFrom: now })
      : {};
  const decision = { id, action, by, at: now, reason, tell };
  const isEscalated = action === 'escalate' || suspicion !== undefined;
  const change = {
    ...raised,
    state: CASE_MOVES[isEscalated ? 'escalate' : action].to,
    claim: null,
    decision,
    escalatedAt: isEscalated ? now : null,
    authorityReports: tasksAfter(found, { action, suspicion, by, at: now }),
  };
  const changed = await applyCaseAction(deps, { found, actor, version, action, change });
  if (suspicion) await recordSuspicion(deps, found, { by, suspicion });
  if (isEscalated) await escalateToLead(deps, changed);
  else await followClock(deps, { after: changed, clockFrom: changed.clockFrom });

  const decided = { found, action, tell, by, removedFor };
  await applyToConversation(deps, decided);
  await applyRestriction(deps, { ...input, found, by, role: actor.role });
  await informListener(deps, decided);
  await keepRuleVerdict(deps, decided);
  await addDebriefIfSevere(deps, found, by);
  // Who appealed is told whatever was chosen.
  const appealIds = await settleAppeal(deps, { ...decided, decisionId: id });
  const reporterId = appealIds.length > 0 ? null : await settleReports(deps, decided);
  const explainedIds = await explainDecision(deps, { ...decided, ...acted, decisionId: id });
  const toldIds = [...new Set([...appealIds, ...(reporterId === null ? [] : [reporterId]), ...explainedIds])];
  await deps.events.publish(caseDecided, { caseId: found._id, action, toldIds });
  afterCommit(() => notifyIfExemptionChanged(deps, { before: found, after: changed }));
  return changed;
}

/**
 * The tasks to tell or ask an authority after a decision. A lock in a case about what a mentor did marks an allegation (R22), unless advice was
 * asked for in this case before: then the lock may follow from it.
 */
function tasksAfter(
  found: ModerationCase,
  { action, suspicion, ...opened }: Pick<DecisionInput, 'action' | 'suspicion'> & { by: string; at: Date },
): AuthorityReport[] {
  const { kind, about } = found;
  const isAllegation = action === 'lock' && kind === 'conduct' && about === 'mentor' && !hasAdviceTask(found);
  const authorityReports = isAllegation ? withAllegation(found, opened) : found.authorityReports;
  return suspicion
    ? withSuspicion({ ...found, authorityReports }, { suspicion, ...opened })
    : authorityReports;
}

/** Writes to the audit that a report to the statutory body is due. Joins the running transaction. */
function recordSuspicion(
  { audit }: ModerationDeps,
  { _id: caseId, subject }: ModerationCase,
  { by, suspicion }: { by: string; suspicion: AbuseSuspicion },
): Promise<void> {
  return audit.record({
    actorId: by,
    action: 'case.authorityReportOpened',
    subject,
    caseId,
    reason: suspicion,
  });
}

/**
 * Requires the actor's claim on the case. Where another action of staff came first, `staleVersion` says more than
 * `claimNeeded`, and follows when the case is changed.
 * @throws {AppError} caseClaimed, claimNeeded
 */
async function requireClaimOrStale(
  deps: ModerationDeps,
  found: ModerationCase,
  { actor, version }: DecisionInput,
): Promise<void> {
  await requireUnclaimedByOthers(deps, found, actor);
  const isOvertaken = found.version !== version && found.lastAction.by !== null;
  if (!isOvertaken) await requireOwnClaim(deps, found, actor);
}

/**
 * @returns what is known of the message that decisions act on
 * @throws {AppError} moveNotAllowed, readFirst; notAllowed for an audience that is not this person's to choose
 */
async function requireReadAndOpen(
  deps: ModerationDeps,
  found: ModerationCase,
  { actor, action, tell }: DecisionInput,
): Promise<ActedOn> {
  const { actions, unread, writer, isHeld } = await readSituation(deps, found, actor);
  if (!actions.includes(action)) throw new AppError('moveNotAllowed');
  if (unread.length > 0) throw new AppError('readFirst');
  if (tell === 'both' && found.kind === 'conduct' && !audiencesFor(found, actor).includes(tell))
    throw new AppError('notAllowed');
  return { writer, isHeld };
}

/** Seals a reason; null for a decision without one. */
function sealReason(
  { sealer }: ModerationDeps,
  scope: ReturnType<typeof reasonScope>,
  text: string | undefined,
): Promise<SealedText> | null {
  return text === undefined ? null : sealer.seal({ ...scope, text });
}
