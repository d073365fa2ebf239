import { dueSteps, nextStepOf } from '../../../../shared/domain/callout/clock.ts';
import type { TimedStep } from '../../../../shared/domain/callout/clock.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import type { CalloutDeps } from '../callout.deps.ts';
import { isUnacknowledged, pathOfPage, recipientsOfStep } from '../callout.policy.ts';
import type { StepCandidates } from '../callout.policy.ts';
import type { CaseClock } from '../caseClock.model.ts';
import { changeClock } from '../clockRounds.ts';
import { findReachable } from '../findReachable.ts';
import type { FiredStep } from '../firedStep.model.ts';
import { newPage } from '../newPage.ts';
import type { StaffPage } from '../page.model.ts';
import { recallUnclaimed } from '../recallUnclaimed.ts';
import { sendAfterCommit } from '../sendAfterCommit.ts';

/** Clocks of one run of the sweep; the rest follow with the next run. */
const MAX_CLOCKS = 100;

/**
 * Fires the steps that are due, of one case or of all. A step is recorded for good, and its pages are stored, in the transaction that marks
 * it as fired, so that it fires once. The pages are sent after the commit, or by the sweep of `sendPages`.
 * @param send sends the pages that wait
 */
export function fireDueSteps(deps: CalloutDeps, send: () => Promise<void>) {
  /** Fires the due steps of one clock, and sends their pages after the commit. */
  async function fire(caseId: string): Promise<void> {
    await inTransaction(async () => {
      const found = await deps.clocks.find(caseId);
      if (!found || !(await fireSteps(deps, found))) return;
      sendAfterCommit(deps, send);
    });
  }

  return async ({ caseId }: { caseId?: string } = {}): Promise<void> => {
    if (caseId !== undefined) return fire(caseId);
    for (const { _id } of await deps.clocks.listDue({ now: deps.clock.now(), limit: MAX_CLOCKS })) {
      try {
        await fire(_id);
      } catch (error) {
        // One clock that cannot be stepped must not stop the others.
        deps.log.error({ error }, 'call-out step failed; sweep will retry');
      }
    }
  };
}

/** Stores what the steps that are due call for; false when none is due. Joins the running transaction. */
async function fireSteps(deps: CalloutDeps, stored: CaseClock): Promise<boolean> {
  const now = deps.clock.now();
  const found = await recallUnclaimed(deps, { found: stored, now });
  const { _id: caseId, marks, fired } = found;
  const due = dueSteps({ marks, fired, isAcknowledged: !isUnacknowledged(found), now });
  if (due.length === 0) return false;
  const people = await findReachable(deps, { caseId, forLead: found.forLead, now });
  const { steps, pages, pagedIds } = composeSteps(found, { due, people, now });
  const after = [...fired, ...due.map(({ step }) => step)];
  const nextDueAt = nextStepOf(marks, after)?.dueAt ?? null;
  await changeClock(deps, found, { fired: after, pagedIds, nextDueAt });
  await deps.steps.insert(steps);
  await deps.pages.insert(pages);
  return true;
}

/** The records and pages of steps, in order; whom one step has paged counts for the next. */
function composeSteps(
  { _id: caseId, publicId, round, pagedIds: before }: CaseClock,
  { due, people, now }: { due: readonly TimedStep[]; people: Omit<StepCandidates, 'pagedIds'>; now: Date },
): { steps: FiredStep[]; pages: StaffPage[]; pagedIds: string[] } {
  const steps: FiredStep[] = [];
  const pages: StaffPage[] = [];
  let pagedIds = before;
  for (const { step, dueAt, isBreach } of due) {
    const recipientIds = [...recipientsOfStep(step, { ...people, pagedIds })];
    const path = pathOfPage(step, publicId);
    const _id = `${caseId}:${round}:${step}`;
    steps.push({ _id, caseId, round, step, dueAt, firedAt: now, isBreach, reachedIds: recipientIds });
    for (const accountId of recipientIds)
      pages.push(newPage({ caseId, round, about: null, accountId, path, at: now, order: pages.length }));
    if (step !== 'tellCoordinator') pagedIds = [...new Set([...pagedIds, ...recipientIds])];
  }
  return { steps, pages, pagedIds };
}
