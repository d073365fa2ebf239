import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { CaseView } from '../../../../shared/contracts/moderation.ts';
import { canHaveCalledAt } from '../../../../shared/domain/moderation/caseCalls.ts';
import type { Called } from '../../../../shared/domain/moderation/caseCalls.ts';
import { newId } from '../../../platform/crypto/index.ts';
import { afterCommit, inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { loadCase } from '../case.access.ts';
import { announceCase } from '../case.action.ts';
import { viewCase } from '../case.view.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { callScope } from '../sealingScopes.ts';

interface CallInput {
  /** Public id of the case. */
  id: string;
  actor: Actor;
  called: Called;
  /** ISO instant. */
  calledAt: string;
  agreed: string;
}

/**
 * Adds the record of a call outside the service to a case of any state (R39): whom, when, and what was agreed, which is sealed. Like a note
 * it needs no claim and changes no version: a decision is not stale by it.
 * @throws {AppError} badRequest: a time in the future, or before the case
 * @throws {AppError} moveNotAllowed when the case has as many records as it may have
 * @throws {AppError} notFound, ownCase, notAllowed
 */
export function recordCall(deps: ModerationDeps) {
  return async (input: CallInput): Promise<CaseView> => {
    const { actor, called, agreed: text } = input;
    const found = await loadCase(deps, input);
    const { _id: caseId, clockFrom, openedAt, subject } = found;
    const at = deps.clock.now();
    const calledAt = new Date(input.calledAt);
    const from = clockFrom < openedAt ? clockFrom : openedAt;
    if (!canHaveCalledAt(calledAt, { from, now: at })) {
      throw new AppError('badRequest', { fields: { calledAt: 'a time from the case to now' } });
    }
    const id = newId();
    const agreed = await deps.sealer.seal({ ...callScope(caseId, id), text });
    const call = { id, by: actor.accountId, at, called, calledAt, agreed };
    const changed = await inTransaction(async () => {
      const recorded = await deps.caseTimeline.addCall({ caseId, call });
      if (!recorded) throw new AppError('moveNotAllowed');
      const row = { actorId: actor.accountId, action: 'case.callRecorded', subject, caseId };
      await deps.audit.record({ ...row, reason: called });
      afterCommit(() => announceCase(deps, recorded));
      return recorded;
    });
    return viewCase(deps, { found: changed, actor });
  };
}
