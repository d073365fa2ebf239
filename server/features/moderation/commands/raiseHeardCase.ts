import { afterCommit } from '../../../platform/db/index.ts';
import { riskRank } from '../../../../shared/domain/moderation/riskLevels.ts';
import { isUndecided } from '../../../../shared/domain/moderation/caseStates.ts';
import { writtenAt } from '../case.clock.ts';
import { isDelivered } from '../case.messages.ts';
import type { ModerationCase } from '../case.model.ts';
import { raisedCase, suspendsCap } from '../case.policy.ts';
import type { CaseChange } from '../case.repository.ts';
import { addHeard, composeRaisedCase, findHeardCase, heardSubject } from '../heardCase.ts';
import type { HeardFacts } from '../heardCase.ts';
import { showHelpToMentee } from '../helpCard.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { noteDelivered } from './noteDelivered.ts';
import { openCase } from './openCase.ts';

/**
 * Opens a case with a clock for what the listener heard: distress of a mentee, with the help card, or a mentor's conduct, of which the
 * mentor is not told. An undecided `listen` case of this side becomes that case. A message that was not delivered lifts no limit (S6). Joins
 * the running transaction.
 */
export function raiseHeardCase(deps: ModerationDeps) {
  const open = openCase(deps);
  const lookAgain = noteDelivered(deps);
  return async (facts: HeardFacts): Promise<void> => {
    const { conversationId, entryId, side: about, score, attention, level } = facts;
    const subject = heardSubject(facts);
    const existing = (await deps.cases.findBySubject(subject)) ?? (await findHeardCase(deps, facts));
    const isHeld = !(await isDelivered(deps, { conversationId, entryId }));
    const clockFrom = (await writtenAt(deps, facts)) ?? deps.clock.now();
    const raised = raisedCase({ about, clockFrom, isDelivered: !isHeld });
    if (!existing) {
      const { kind, risk } = raised;
      const evidence = await deps.messages.readWords({ conversationId, entryId });
      const heard = { score, attention, level };
      await open({ kind, risk, evidence, subject, about, conversationId, heard, isHeld });
    } else if (existing.kind === 'listen') {
      await raiseListenCase(deps, existing, { facts, clockFrom });
    } else {
      await addHeard(deps, existing, { facts, change: graverClock(existing, raised) });
    }
    // A release that commits while this transaction runs does not see the case.
    if (isHeld) afterCommit(() => logFailure(deps, lookAgain({ conversationId, entryId })));
    if (about === 'mentee') await showHelpToMentee(deps, { conversationId, risk: level });
  };
}

/** Logs a failure of work whose promise is not awaited. */
function logFailure({ log }: Pick<ModerationDeps, 'log'>, work: Promise<void>): void {
  work.catch((error: unknown) => {
    log.error({ error }, 'second look at a held message failed');
  });
}

/** Turns a `listen` case into one of the kind and risk that the heard message asks for. */
async function raiseListenCase(
  deps: ModerationDeps,
  found: ModerationCase,
  { facts, clockFrom }: { facts: HeardFacts; clockFrom: Date },
): Promise<void> {
  const raised = await composeRaisedCase(deps, found, { entryId: facts.entryId, clockFrom });
  await addHeard(deps, found, { facts, change: raised });
  await deps.audit.record({
    actorId: null,
    action: 'case.raised',
    subject: found.subject,
    caseId: found._id,
    reason: raised.kind ?? found.kind,
  });
}

/** The graver risk and the earlier clock; no change for a decided case. */
function graverClock(existing: ModerationCase, raised: ReturnType<typeof raisedCase>): CaseChange {
  if (!isUndecided(existing) || riskRank(existing.risk) >= riskRank(raised.risk)) return {};
  const { risk, riskRank: rank, clockFrom, dueAt } = raised;
  const lifts = raised.suspendsCap && suspendsCap({ ...existing, risk });
  return {
    risk,
    riskRank: rank,
    clockFrom,
    dueAt: dueAt < existing.dueAt ? dueAt : existing.dueAt,
    suspendsCap: existing.suspendsCap || lifts,
  };
}
