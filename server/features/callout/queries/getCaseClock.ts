import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { CaseClockView } from '../../../../shared/contracts/callout.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { CalloutDeps } from '../callout.deps.ts';
import { viewClock } from '../viewClock.ts';

/**
 * The call-out of a case: its clock, who was paged and whether they acknowledged it.
 * @param input `id`: public id of the case
 * @throws {AppError} notFound for a case without a clock
 * @throws {AppError} ownCase, notAllowed when the actor may not work on it
 */
export function getCaseClock(deps: CalloutDeps) {
  return async ({ id, actor }: { id: string; actor: Actor }): Promise<CaseClockView> => {
    const { caseId } = await deps.cases.requireWorkable({ id, actor });
    const clock = await deps.clocks.find(caseId);
    if (!clock) throw new AppError('notFound');
    return viewClock(deps, { clock, actor });
  };
}
