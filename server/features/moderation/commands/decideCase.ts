import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { CaseView, DecisionAction } from '../../../../shared/contracts/moderation.ts';
import type { RemovalReason } from '../../../../shared/domain/conversation/removals.ts';
import { newId } from '../../../platform/crypto/index.ts';
import type { SealedText } from '../../../platform/crypto/index.ts';
import { afterCommit, inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { notifyIfExemptionChanged } from '../capExemption.ts';
import { loadCase, requireOwnClaim, requireUnclaimedByOthers } from '../case.access.ts';
import { applyCaseAction } from '../case.action.ts';
import { escalateToLead, followClock } from '../case.clock.ts';
import { caseDecided } from '../case.events.ts';
import type { DecisionAudience, ModerationCase } from '../case.model.ts';
import { CASE_MOVES } from '../case.policy.ts';
import { readSituation, viewCase } from '../case.view.ts';
import { settleAppeal } from '../decision.appeal.ts';
import { applyToConversation, informListener, settleReports } from '../decision.effects.ts';
import { applyRestriction, requireSoundWords } from '../decision.restriction.ts';
import type { RestrictionChange } from '../decision.restriction.ts';
import { composeRaise } from '../heardCase.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { reasonScope } from '../sealingScopes.ts';

interface DecisionInput extends RestrictionChange {
  /** Public id of the case. */
  id: string;
  actor: Actor;
  /** The version that the actor saw. */
  version: number;
  action: DecisionAction;
  /** Absent for a judgement only. */
  reason?: string | undefined;
  tell: DecisionAudience;
  /** With `remove`: what both sides read as the reason. */
  removedFor?: RemovalReason | undefined;
}

/**
 * Decides a case: the decision, its effects in other features and its audit row are one transaction, which needs no Redis.
 * @throws {AppError} staleVersion with `{ by, action, at }` of the action that came first; nothing was changed
 * @throws {AppError} moveNotAllowed when the case is not open to this action
 * @throws {AppError} claimNeeded, caseClaimed without a claim of the actor's own that has not expired
 * @throws {AppError} teamTextStopped, unavailable for the words of a restriction
 * @throws {AppError} readFirst when the actor has not read what the case is about
 * @throws {AppError} notFound, ownCase, notAllowed
 */
export function decideCase(deps: ModerationDeps) {
  return async (input: DecisionInput): Promise<CaseView> => {
    const { actor } = input;
    await requireSoundWords(deps, { ...input, accountId: actor.accountId });
    const changed = await inTransaction(() => decide(deps, input));
    return viewCase(deps, { found: changed, actor });
  };
}

async function decide(deps: ModerationDeps, input: DecisionInput): Promise<ModerationCase> {
  const { actor, version, action, tell, removedFor = 'rules' } = input;
  const by = actor.accountId;
  const found = await loadCase(deps, input);
  await requireClaimOrStale(deps, found, input);
  if (found.version === version) await requireReadAndOpen(deps, found, input);
  const id = newId();
  const reason = await sealReason(deps, reasonScope(found._id, id), input.reason);
  const now = deps.clock.now();
  const raised =
    action === 'right' ? await composeRaise(deps, found, { entryId: found.subject.id, clockFrom: now }) : {};
  const decision = { id, action, by, at: now, reason, tell };
  const escalatedAt = action === 'escalate' ? now : null;
  const change = { ...raised, state: CASE_MOVES[action].to, claim: null, decision, escalatedAt };
  const changed = await applyCaseAction(deps, { found, actor, version, action, change });
  if (action === 'escalate') await escalateToLead(deps, changed);
  else await followClock(deps, { after: changed, clockFrom: changed.clockFrom });

  const decided = { found, action, tell, by, removedFor };
  await applyToConversation(deps, decided);
  await applyRestriction(deps, { ...input, found, by, role: actor.role });
  await informListener(deps, decided);
  const appellantId = await settleAppeal(deps, decided);
  const reporterId = appellantId ?? (await settleReports(deps, decided));
  const { _id: caseId, conversationId } = found;
  // Who appealed is always told.
  const told = appellantId === null ? tell : 'reporterOnly';
  await deps.events.publish(caseDecided, { caseId, action, tell: told, conversationId, reporterId });
  afterCommit(() => notifyIfExemptionChanged(deps, { before: found, after: changed }));
  return changed;
}

/**
 * Without a claim of one's own nothing is decided. Where another action of staff came first, `staleVersion` says more than
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

/** @throws {AppError} moveNotAllowed, readFirst */
async function requireReadAndOpen(
  deps: ModerationDeps,
  found: ModerationCase,
  { actor, action }: DecisionInput,
): Promise<void> {
  const { actions, unread } = await readSituation(deps, found, actor);
  if (!actions.includes(action)) throw new AppError('moveNotAllowed');
  if (unread.length > 0) throw new AppError('readFirst');
}

function sealReason(
  { sealer }: ModerationDeps,
  scope: ReturnType<typeof reasonScope>,
  text: string | undefined,
): Promise<SealedText> | null {
  return text === undefined ? null : sealer.seal({ ...scope, text });
}
