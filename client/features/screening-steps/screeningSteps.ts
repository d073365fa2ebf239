import type { ScreeningState } from '../../../shared/domain/screening/states.ts';

/** The road of an application as it is drawn; `draft` comes before it, the states beside it are not on it. */
const STEPS = [
  'submitted',
  'identityVerified',
  'referencesPending',
  'checksPending',
  'interview',
  'training',
  'assessment',
  'awaitingApproval',
  'probation',
  'active',
] as const satisfies readonly ScreeningState[];
export type ScreeningStepState = (typeof STEPS)[number];

const FINAL: readonly ScreeningState[] = ['rejected', 'withdrawn', 'removed'];

/** A state that was come to. */
interface Arrival {
  state: ScreeningState;
  at: string;
}

interface ScreeningStep<A extends Arrival> {
  state: ScreeningStepState;
  place: 'past' | 'now' | 'todo';
  /** What brought a step that is past to its end; null where there is no record. */
  record: A | null;
}

/** Steps that are done by being come to. The others are waits: they are done when the next state is come to. */
const DONE_ON_ARRIVAL: readonly ScreeningState[] = ['submitted', 'identityVerified', 'active'];

function recordOf<A extends Arrival>(step: ScreeningStepState, arrivals: readonly A[]): A | null {
  const at = arrivals.findLastIndex((arrival) => arrival.state === step);
  return (at === -1 ? undefined : arrivals[DONE_ON_ARRIVAL.includes(step) ? at : at + 1]) ?? null;
}

const isStep = (state: ScreeningState): state is ScreeningStepState => STEPS.some((step) => step === state);

/** A state beside the road is said in words: it is not a step. */
export function isOffPath(state: ScreeningState): boolean {
  return !isStep(state) && state !== 'draft';
}

/** Over for good: nothing comes after it. */
export function isFinal(state: ScreeningState): boolean {
  return FINAL.includes(state);
}

/**
 * The steps of the line. `arrivals` are oldest first. From a state beside the road it shows the last step that was come to; an application that is
 * over has no step `now`.
 */
export function screeningSteps<A extends Arrival>({
  state,
  arrivals,
}: {
  state: ScreeningState;
  arrivals: readonly A[];
}): ScreeningStep<A>[] {
  const here = isStep(state) ? state : arrivals.map((arrival) => arrival.state).findLast(isStep);
  const reached = here === undefined ? -1 : STEPS.indexOf(here);
  return STEPS.map((step, i) => {
    const place = i < reached || (i === reached && isFinal(state)) ? 'past' : i === reached ? 'now' : 'todo';
    return { state: step, place, record: place === 'past' ? recordOf(step, arrivals) : null };
  });
}

/** Whether `to` lies before `from` on the road: a part of it is walked again. */
export function isBackwards({ from, to }: { from: ScreeningState; to: ScreeningState }): boolean {
  return isStep(from) && isStep(to) && STEPS.indexOf(to) < STEPS.indexOf(from);
}
