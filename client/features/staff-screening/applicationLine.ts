import type { ApplicationView, ScreeningState } from '../../../shared/contracts/screening.ts';

/** The road of an application as staff draw it; `draft` is before it, the states beside it are not on it. */
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

export interface LineStep {
  state: RoadState;
  place: 'past' | 'now' | 'todo';
  /** The newest record of coming to this step. */
  by: string | null;
  at: string | null;
  note: string | null;
}

const isOnRoad = (state: ScreeningState): state is RoadState => ROAD.some((step) => step === state);

/** Where the line stands: the state itself, or for a state beside the road the last step on it. */
function placeOnRoad({ state, history }: Pick<ApplicationView, 'state' | 'history'>): RoadState | null {
  if (isOnRoad(state)) return state;
  for (const move of [...history].reverse()) {
    if (isOnRoad(move.to)) return move.to;
    if (isOnRoad(move.from)) return move.from;
  }
  return null;
}

/** The steps of the line. An application that is over has no step `now`; what it never came to stays to do. */
export function applicationLine(view: Pick<ApplicationView, 'state' | 'history'>): LineStep[] {
  const here = placeOnRoad(view);
  const reached = here === null ? -1 : ROAD.indexOf(here);
  const over = FINAL.includes(view.state);
  return ROAD.map((state, i) => {
    const record = view.history.findLast((move) => move.to === state);
    const place = i < reached || (i === reached && over) ? 'past' : i === reached ? 'now' : 'todo';
    return { state, place, by: record?.by ?? null, at: record?.at ?? null, note: record?.note ?? null };
  });
}

/** A state that is not a step of the road: said in a tag beside the name. */
export const standsBeside = (state: ScreeningState): boolean => !isOnRoad(state) && state !== 'draft';

/** Whole days from `from` to `nowMs`. */
export const daysSince = (from: string, nowMs: number): number =>
  Math.max(0, Math.floor((nowMs - Date.parse(from)) / 86_400_000));
