import type { ScreeningState } from './states.ts';

export type ScreeningRole = 'mentor' | 'coordinator' | 'moderator' | 'safeguardingLead';

/**
 * What a move asks for beside the right person. `cameFrom`: only back to the state that was left. `secondApprover`:
 * two different people, neither an interviewer; the first call is an approval, the second person's is the move (R6).
 */
export type MoveNeed = 'form' | 'note' | 'approvedAgeBands' | 'secondApprover' | 'cameFrom';

export type ScreeningMove = readonly [
  from: ScreeningState,
  to: ScreeningState,
  who: readonly ScreeningRole[],
  needs: readonly MoveNeed[],
];

const APPLICANT = ['mentor'] as const;
const SCREENERS = ['coordinator', 'moderator', 'safeguardingLead'] as const;
const APPROVERS = ['coordinator', 'safeguardingLead'] as const;
const NOTE = ['note'] as const;
const BACK = ['cameFrom', 'note'] as const;

/** R1: every move there is. What is not in this table is an error. */
export const SCREENING_MOVES: readonly ScreeningMove[] = [
  // The road.
  ['draft', 'submitted', APPLICANT, ['form']],
  ['submitted', 'identityVerified', SCREENERS, []],
  ['identityVerified', 'referencesPending', SCREENERS, []],
  ['referencesPending', 'checksPending', SCREENERS, NOTE],
  ['checksPending', 'interview', SCREENERS, NOTE],
  // Whoever records this one held the interview.
  ['interview', 'training', SCREENERS, NOTE],
  ['training', 'assessment', SCREENERS, []],
  ['assessment', 'awaitingApproval', SCREENERS, NOTE],
  ['awaitingApproval', 'probation', APPROVERS, ['approvedAgeBands', 'secondApprover']],
  ['probation', 'active', APPROVERS, NOTE],

  // Not yet: a part of the road is walked again.
  ['assessment', 'training', SCREENERS, NOTE],
  ['awaitingApproval', 'interview', APPROVERS, NOTE],

  // A break, and the way back from it.
  ['probation', 'paused', APPROVERS, NOTE],
  ['active', 'paused', APPROVERS, NOTE],
  ['paused', 'probation', APPROVERS, BACK],
  ['paused', 'active', APPROVERS, BACK],

  // Checked again every few years (R6); when that lapses too, suspension.
  ['active', 'reScreenDue', APPROVERS, NOTE],
  ['paused', 'reScreenDue', APPROVERS, NOTE],
  ['reScreenDue', 'active', APPROVERS, BACK],
  ['reScreenDue', 'paused', APPROVERS, BACK],

  ['probation', 'suspended', APPROVERS, NOTE],
  ['active', 'suspended', APPROVERS, NOTE],
  ['paused', 'suspended', APPROVERS, NOTE],
  ['reScreenDue', 'suspended', APPROVERS, NOTE],
  ['suspended', 'probation', APPROVERS, BACK],
  ['suspended', 'active', APPROVERS, BACK],
  ['suspended', 'paused', APPROVERS, BACK],
  ['suspended', 'reScreenDue', APPROVERS, BACK],

  // The applicant is turned down before ever being matched.
  ['submitted', 'rejected', APPROVERS, NOTE],
  ['identityVerified', 'rejected', APPROVERS, NOTE],
  ['referencesPending', 'rejected', APPROVERS, NOTE],
  ['checksPending', 'rejected', APPROVERS, NOTE],
  ['interview', 'rejected', APPROVERS, NOTE],
  ['training', 'rejected', APPROVERS, NOTE],
  ['assessment', 'rejected', APPROVERS, NOTE],
  ['awaitingApproval', 'rejected', APPROVERS, NOTE],

  // Anybody may leave, with no reason, but not out of a suspension: that is decided first.
  ['draft', 'withdrawn', APPLICANT, []],
  ['submitted', 'withdrawn', APPLICANT, []],
  ['identityVerified', 'withdrawn', APPLICANT, []],
  ['referencesPending', 'withdrawn', APPLICANT, []],
  ['checksPending', 'withdrawn', APPLICANT, []],
  ['interview', 'withdrawn', APPLICANT, []],
  ['training', 'withdrawn', APPLICANT, []],
  ['assessment', 'withdrawn', APPLICANT, []],
  ['awaitingApproval', 'withdrawn', APPLICANT, []],
  ['probation', 'withdrawn', APPLICANT, []],
  ['active', 'withdrawn', APPLICANT, []],
  ['paused', 'withdrawn', APPLICANT, []],
  ['reScreenDue', 'withdrawn', APPLICANT, []],

  // For harm or the risk of it (R43).
  ['probation', 'removed', APPROVERS, NOTE],
  ['active', 'removed', APPROVERS, NOTE],
  ['paused', 'removed', APPROVERS, NOTE],
  ['reScreenDue', 'removed', APPROVERS, NOTE],
  ['suspended', 'removed', APPROVERS, NOTE],
];

/** The only states in which a mentor can be matched (R1). */
export const MATCHABLE_STATES = ['probation', 'active'] as const satisfies readonly ScreeningState[];

/** States that remember where they were entered from and go back there. */
const BESIDE: readonly ScreeningState[] = ['paused', 'reScreenDue', 'suspended'];

/** Where an application stands: `cameFrom` is the way back, the nearest state last. */
export interface ScreeningPosition {
  state: ScreeningState;
  cameFrom: readonly ScreeningState[];
}

/** The move from here to there for this role, or null when there is none. */
export function findMove(
  position: ScreeningPosition,
  { to, role }: { to: ScreeningState; role: ScreeningRole },
): ScreeningMove | null {
  return movesFrom(position, role).find((move) => move[1] === to) ?? null;
}

/** Every move this role may begin from here. */
export function movesFrom({ state, cameFrom }: ScreeningPosition, role: ScreeningRole): ScreeningMove[] {
  return SCREENING_MOVES.filter(
    ([from, to, who, needs]) =>
      from === state && who.includes(role) && (!needs.includes('cameFrom') || cameFrom.at(-1) === to),
  );
}

/** The position behind a move: stepping beside the road remembers it, going back forgets. */
export function positionAfter(
  { state, cameFrom }: ScreeningPosition,
  move: ScreeningMove,
): ScreeningPosition {
  const [, to, , needs] = move;
  if (needs.includes('cameFrom')) return { state: to, cameFrom: cameFrom.slice(0, -1) };
  return { state: to, cameFrom: BESIDE.includes(to) ? [...cameFrom, state] : [] };
}
