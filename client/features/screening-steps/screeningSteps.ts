import { FINAL_SCREENING_STATES, SCREENING_STEPS } from '../../../shared/domain/screening/states.ts';
import type { ScreeningState } from '../../../shared/domain/screening/states.ts';

export type ScreeningStepState = (typeof SCREENING_STEPS)[number];

const FINAL: readonly ScreeningState[] = FINAL_SCREENING_STATES;

/** When the application entered a state. */
interface Arrival {
  state: ScreeningState;
  at: string;
}

interface ScreeningStep<A extends Arrival> {
  state: ScreeningStepState;
  place: 'past' | 'now' | 'todo';
  /** The transition that completed a past step; null where there is no record. */
  record: A | null;
}

/** Steps that are complete on entry. The others are complete when the next state is entered. */
const DONE_ON_ARRIVAL: readonly ScreeningState[] = ['submitted', 'identityVerified', 'active'];

/** The last arrival at a step; null where the application has not been there. */
function recordOf<A extends Arrival>(step: ScreeningStepState, arrivals: readonly A[]): A | null {
  const index = arrivals.findLastIndex((arrival) => arrival.state === step);
  return (index === -1 ? undefined : arrivals[DONE_ON_ARRIVAL.includes(step) ? index : index + 1]) ?? null;
}

const isStep = (state: ScreeningState): state is ScreeningStepState =>
  SCREENING_STEPS.some((step) => step === state);

/** Whether a state is none of the steps, such as `withdrawn`: the screen then names it beside the steps. A draft has not begun them. */
export function isOutsideSteps(state: ScreeningState): boolean {
  return !isStep(state) && state !== 'draft';
}

/** Whether no state can follow. */
export function isFinal(state: ScreeningState): boolean {
  return FINAL.includes(state);
}

/**
 * The steps with their places. `arrivals` are oldest first. In a state that is no step, the last entered step is `now`; a
 * final application has no step `now`.
 */
export function screeningSteps<A extends Arrival>({
  state,
  arrivals,
}: {
  state: ScreeningState;
  arrivals: readonly A[];
}): ScreeningStep<A>[] {
  const currentStep = isStep(state) ? state : arrivals.map((arrival) => arrival.state).findLast(isStep);
  const reached = currentStep === undefined ? -1 : SCREENING_STEPS.indexOf(currentStep);
  return SCREENING_STEPS.map((step, i) => {
    const place = i < reached || (i === reached && isFinal(state)) ? 'past' : i === reached ? 'now' : 'todo';
    return { state: step, place, record: place === 'past' ? recordOf(step, arrivals) : null };
  });
}

/** Whether a move goes back to an earlier step. */
export function isBackwards({ from, to }: { from: ScreeningState; to: ScreeningState }): boolean {
  return isStep(from) && isStep(to) && SCREENING_STEPS.indexOf(to) < SCREENING_STEPS.indexOf(from);
}
