import type { ClockMark } from '../../../../shared/domain/callout/clock.ts';
import type { CalloutDeps } from '../callout.deps.ts';
import { beginRound } from '../clockRounds.ts';
import type { CalledCase } from '../clockRounds.ts';

/** Begins the clock of the safeguarding lead for a case that staff escalated. Joins the running transaction. */
export function escalateClock(deps: CalloutDeps) {
  return async ({ mark, ...called }: CalledCase & { mark: ClockMark }): Promise<void> => {
    const found = await deps.clocks.find(called.caseId);
    await beginRound(deps, { called, found, marks: [mark], forLead: true });
  };
}
