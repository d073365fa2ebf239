import { DAY_MS } from '../units.ts';
import { SCREENING_STEPS } from './states.ts';
import type { ScreeningState } from './states.ts';

/** One entry of an application's history. */
interface Move {
  from: ScreeningState;
  to: ScreeningState;
  at: Date;
}

/** The median of the days that applications spent in a step. */
interface StepDays {
  state: ScreeningState;
  /** Rounded to half a day. */
  days: number;
}

/** For each step that an application has left: the median of the days spent there, of all the histories together. */
export function medianDays(histories: readonly (readonly Move[])[]): StepDays[] {
  const spent = new Map<ScreeningState, number[]>();
  for (const history of histories) {
    const moves = history.filter(({ from, to }) => from !== to);
    moves.slice(1).forEach(({ from, at }, index) => {
      const enteredAt = moves[index]?.at ?? at;
      spent.set(from, [...(spent.get(from) ?? []), (at.getTime() - enteredAt.getTime()) / DAY_MS]);
    });
  }
  return SCREENING_STEPS.flatMap((state) => {
    const days = (spent.get(state) ?? []).toSorted((a, b) => a - b);
    return days.length === 0 ? [] : [{ state, days: Math.round(2 * medianOf(days)) / 2 }];
  });
}

/** @param sorted ascending */
function medianOf(sorted: readonly number[]): number {
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
