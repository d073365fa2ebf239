import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { DecisionAction } from '../../../../shared/contracts/moderation.ts';
import { isJudgement } from '../../../../shared/domain/moderation/decisions.ts';
import { afterCommit, inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { caseDecided } from '../case.events.ts';
import type { ModerationCase, DecisionAudience } from '../case.model.ts';
import { CASE_MOVES, lockIdOf } from '../case.policy.ts';
import { entryOf } from '../caseSubject.ts';
import { caseScope } from '../moderation.deps.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { readActions } from '../queries/getCase.ts';
import { actOnCase, loadCase } from './changeCase.ts';
import { becomeRaised } from './heardCase.ts';
import { isAtWork, showHelp, tellTime } from './openCase.ts';

interface Deciding {
  id: string;
  actor: Actor;
  version: number;
  action: DecisionAction;
  /** Only a judgement may do without. */
  reason?: string | undefined;
  tell: DecisionAudience;
}

/**
 * One decision, with everything it does, in one transaction: it holds in the same second and with Redis down, or nothing
 * was changed. Throws `staleVersion` naming who acted first, `moveNotAllowed`, `ownCase`.
 */
export function decideCase(deps: ModerationDeps) {
  return async (input: Deciding): Promise<void> => {
    const { id, actor, version, action, tell } = input;
    const reason = await sealReason(deps, input);
    await inTransaction(async () => {
      const found = await loadCase(deps, { id, actor });
      const isStale = found.version !== version;
      if (!isStale && !(await readActions(deps, found)).includes(action))
        throw new AppError('moveNotAllowed');
      const decision = { action, by: actor.accountId, at: deps.clock.now(), reason, tell };
      const raised = action === 'right' ? await becomeRaised(deps, found) : {};
      const change = { ...raised, state: CASE_MOVES[action].to, claim: null, decision };
      const changed = await actOnCase(deps, { found, actor, version, action, change });

      await carryOut(deps, { found, action, by: actor.accountId });
      await tellListener(deps, { found, action, by: actor.accountId });
      await deps.audit.record({
        actorId: actor.accountId,
        action: `case.${action}`,
        subject: found.subject,
        caseId: found._id,
      });
      const reporterId = await settleReport(deps, found, input);
      const { _id: caseId, conversationId } = found;
      await deps.events.publish(caseDecided, { caseId, action, tell, conversationId, reporterId });
      if (found.suspendsCap && isAtWork(found) !== isAtWork(changed))
        afterCommit(() => tellTime(deps, found));
    });
  };
}

/** The reason is sealed under the case's own key, with an id of its own as its record. */
async function sealReason(deps: ModerationDeps, { id, actor, reason }: Deciding) {
  if (reason === undefined) return null;
  const { _id } = await loadCase(deps, { id, actor });
  return deps.sealer.seal({ scope: caseScope(_id), recordId: `${_id}:reason`, text: reason });
}

interface Effect {
  found: ModerationCase;
  action: DecisionAction;
  by: string;
}

/** What must hold is done by the features that own it, inside this transaction. */
async function carryOut(deps: ModerationDeps, { found, action, by }: Effect): Promise<void> {
  const { _id, conversationId } = found;
  if (conversationId === null) return;
  const entryId = (await entryOf(deps, found)) ?? '';
  const message = { conversationId, entryId, by };
  const lock = { conversationId, lockId: lockIdOf(_id), by };
  switch (action) {
    case 'release':
      return deps.messages.release(message);
    case 'redact':
      return deps.messages.redact({ ...message, spans: placesOf(found) });
    case 'remove':
      return deps.messages.remove(message);
    case 'lock':
      return void (await deps.conversations.lock(lock));
    case 'unlock':
      return void (await deps.conversations.unlock(lock));
    case 'escalate':
    case 'noAction':
    case 'close':
    case 'right':
      return found.about === 'mentee' ? showHelp(deps, conversationId) : undefined;
    case 'notNeeded':
    case 'watch':
      return;
  }
}

/** What these say of a case, a person has read what was heard. */
const SETTLES: readonly DecisionAction[] = ['right', 'notNeeded', 'noAction', 'close'];

async function tellListener(
  { attention }: ModerationDeps,
  { found, action: judged, by }: Effect,
): Promise<void> {
  const { _id: caseId, about: side, conversationId, subject } = found;
  if (found.attention === null || conversationId === null || side === 'conversation') return;
  if (isJudgement(judged))
    await attention.recordJudgement({ caseId, entryId: subject.id, conversationId, side, judged, by });
  if (SETTLES.includes(judged)) await attention.resetRunningScore({ conversationId, side });
}

const placesOf = ({ findings }: ModerationCase) =>
  findings.flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end }]));

const ACTED: readonly DecisionAction[] = ['redact', 'remove', 'lock'];

/** What became of it, for the person who reported; nothing yet where nobody may be told. */
async function settleReport(
  { reports }: ModerationDeps,
  { decisions, report }: ModerationCase,
  { action, tell }: Deciding,
): Promise<string | null> {
  const stored = report && (await reports.find(report.reportId));
  if (!stored || tell === 'nobodyYet' || action === 'escalate') return null;
  // What was done while nobody was told counts when they are.
  if ([...decisions, { action }].some((one) => ACTED.includes(one.action)))
    await reports.setOutcome(stored._id, 'acted');
  else if (stored.outcome === 'waiting') await reports.setOutcome(stored._id, 'noRuleBroken');
  return stored.reporterId;
}
