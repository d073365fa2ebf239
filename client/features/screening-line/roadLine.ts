import type { ScreeningState } from '../../../shared/contracts/screening.ts';

/** The road of an application as it is drawn; `draft` comes before it, the states beside it are not on it. */
const ROAD = [
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
export type RoadState = (typeof ROAD)[number];

const FINAL: readonly ScreeningState[] = ['rejected', 'withdrawn', 'removed'];

/** A state that was come to, oldest first in a list. */
export interface Arrival {
  state: ScreeningState;
  at: string;
}

export interface RoadStep {
  state: RoadState;
  place: 'past' | 'now' | 'todo';
  /** When it was last come to; null when never. */
  at: string | null;
}

const isOnRoad = (state: ScreeningState): state is RoadState => ROAD.some((step) => step === state);

/** A state beside the road is said in words: it is not a step. */
export const isBesideRoad = (state: ScreeningState): boolean => !isOnRoad(state) && state !== 'draft';

/** Over for good: nothing comes after it. */
export const isFinal = (state: ScreeningState): boolean => FINAL.includes(state);

/**
 * The steps of the line. From a state beside the road it shows the last step that was come to; an application that is
 * over has no step `now`.
 */
export function roadLine({
  state,
  arrivals,
}: {
  state: ScreeningState;
  arrivals: readonly Arrival[];
}): RoadStep[] {
  const here = isOnRoad(state) ? state : arrivals.map((arrival) => arrival.state).findLast(isOnRoad);
  const reached = here === undefined ? -1 : ROAD.indexOf(here);
  return ROAD.map((step, i) => ({
    state: step,
    place: i < reached || (i === reached && isFinal(state)) ? 'past' : i === reached ? 'now' : 'todo',
    at: arrivals.findLast((arrival) => arrival.state === step)?.at ?? null,
  }));
}
