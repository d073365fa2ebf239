import { addMarks, graverMarks, nextStepOf } from '../../../../shared/domain/callout/clock.ts';
import type { ClockMark } from '../../../../shared/domain/callout/clock.ts';
import type { CalloutDeps } from '../callout.deps.ts';
import type { CaseClock } from '../caseClock.model.ts';
import { beginRound, changeClock, newRound } from '../clockRounds.ts';
import type { CalledCase } from '../clockRounds.ts';

/**
 * Starts the clock of a case at its message, or adds what a further message calls for. A case that was decided, or that becomes graver
 * after it was acknowledged, begins a new round. Joins the running transaction; the same marks again change nothing.
 */
export function startClock(deps: CalloutDeps) {
  return async (input: CalledCase & { marks: readonly ClockMark[] }): Promise<void> => {
    const { marks, ...called } = input;
    const found = await deps.clocks.find(called.caseId);
    if (!found || found.stoppedAt !== null) return beginRound(deps, { called, found, marks });
    const change = changeOf(found, marks);
    if (change) await changeClock(deps, found, change);
  };
}

/** What further marks change in a clock that is not stopped; null for nothing. */
function changeOf(found: CaseClock, marks: readonly ClockMark[]) {
  const { acknowledged, fired, marks: earlierMarks, round } = found;
  if (acknowledged !== null) {
    const graver = graverMarks(earlierMarks, marks);
    return graver.length === 0 ? null : newRound({ round: round + 1, marks: graver });
  }
  const allMarks = addMarks(earlierMarks, marks);
  if (allMarks === earlierMarks) return null;
  return { marks: [...allMarks], nextDueAt: nextStepOf(allMarks, fired)?.dueAt ?? null };
}
