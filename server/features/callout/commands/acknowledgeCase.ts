import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { CaseClockView } from '../../../../shared/contracts/callout.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { acknowledgeClock } from '../acknowledgeClock.ts';
import type { CalloutDeps } from '../callout.deps.ts';
import { viewClock } from '../viewClock.ts';

/**
 * Acknowledges a case: its clock stops. Of two people at once the first has acknowledged it, and both answers name that person.
 * @param input `id`: public id of the case
 * @throws {AppError} notFound for a case without a clock
 * @throws {AppError} ownCase, notAllowed when the actor may not work on it
 */
export function acknowledgeCase(deps: CalloutDeps) {
  return async ({ id, actor }: { id: string; actor: Actor }): Promise<CaseClockView> => {
    const { caseId } = await deps.cases.requireWorkable({ id, actor });
    const clock = await inTransaction(async () => {
      const found = await deps.clocks.find(caseId);
      if (!found) throw new AppError('notFound');
      return acknowledgeClock(deps, found, actor);
    });
    return viewClock(deps, { clock, actor });
  };
}
