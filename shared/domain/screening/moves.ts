import { EVIDENCE_PIECES } from './evidence.ts';
import type { EvidencePiece } from './evidence.ts';
import type { ScreeningState } from './states.ts';

export type ScreeningRole = 'mentor' | 'coordinator' | 'moderator' | 'safeguardingLead';

/** Who makes a move: a role, or the service by itself. */
type Mover = ScreeningRole | 'service';

/**
 * What a move needs besides the role. `cameFrom`: only back to the state that was left. `secondApprover`: two different people,
 * neither an interviewer; the first call is an approval, the second person's is the move (R6). The others are pieces of evidence that
 * must be there and must not have lapsed.
 */
export type MoveNeed = 'form' | 'note' | 'approvedAgeBands' | 'secondApprover' | 'cameFrom' | EvidencePiece;

export type ScreeningMove = readonly [
  from: ScreeningState,
  to: ScreeningState,
  who: readonly Mover[],
  needs: readonly MoveNeed[],
];

const APPLICANT = ['mentor'] as const;
const SCREENERS = ['coordinator', 'moderator', 'safeguardingLead'] as const;
const APPROVERS = ['coordinator', 'safeguardingLead'] as const;
/** A lapse is noted by the service (R6), or by staff before it. */
const AT_A_LAPSE = [...APPROVERS, 'service'] as const;
const NOTE = ['note'] as const;
const BACK = ['cameFrom', 'note'] as const;
/** Into a state in which people are matched: everything, at that instant. */
const WHOLE = EVIDENCE_PIECES;
const BACK_IN = [...BACK, ...WHOLE] as const;

/** All moves (R1). A move that is not in the table is refused. */
export const SCREENING_MOVES: readonly ScreeningMove[] = [
  // The steps, in order.
  ['draft', 'submitted', APPLICANT, ['form']],
  ['submitted', 'identityVerified', SCREENERS, ['email', 'identity']],
  ['identityVerified', 'referencesPending', SCREENERS, []],
  ['referencesPending', 'checksPending', SCREENERS, ['note', 'references', 'secondChannel']],
  ['checksPending', 'interview', SCREENERS, ['note', 'check']],
  // The person who records this one is the interviewer.
  ['interview', 'training', SCREENERS, ['note', 'interview', 'secondLook']],
  ['training', 'assessment', SCREENERS, ['training']],
  ['assessment', 'awaitingApproval', SCREENERS, ['note', 'practice', 'conduct']],
  ['awaitingApproval', 'probation', APPROVERS, ['approvedAgeBands', 'secondApprover', ...WHOLE]],
  ['probation', 'active', APPROVERS, ['note', ...WHOLE]],

  // Not yet: steps are repeated.
  ['assessment', 'training', SCREENERS, NOTE],
  ['awaitingApproval', 'interview', APPROVERS, NOTE],

  // A break, and the return from it.
  ['probation', 'paused', APPROVERS, NOTE],
  ['active', 'paused', APPROVERS, NOTE],
  ['paused', 'probation', APPROVERS, BACK_IN],
  ['paused', 'active', APPROVERS, BACK_IN],

  // Checked again every few years (R6); when that lapses too, suspension.
  ['probation', 'reScreenDue', AT_A_LAPSE, NOTE],
  ['active', 'reScreenDue', AT_A_LAPSE, NOTE],
  ['paused', 'reScreenDue', APPROVERS, NOTE],
  ['reScreenDue', 'probation', APPROVERS, BACK_IN],
  ['reScreenDue', 'active', APPROVERS, BACK_IN],
  ['reScreenDue', 'paused', APPROVERS, BACK],

  ['probation', 'suspended', APPROVERS, NOTE],
  ['active', 'suspended', APPROVERS, NOTE],
  ['paused', 'suspended', APPROVERS, NOTE],
  ['reScreenDue', 'suspended', APPROVERS, NOTE],
  ['suspended', 'probation', APPROVERS, BACK_IN],
  ['suspended', 'active', APPROVERS, BACK_IN],
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

  // The mentor may withdraw without a reason, but not while suspended: the suspension is decided first.
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

/** States that are left to the state they were entered from. */
const INTERRUPTIONS: readonly ScreeningState[] = ['paused', 'reScreenDue', 'suspended'];

/** The state of an application; `cameFrom` holds the states to return to, the nearest last. */
export interface ScreeningPosition {
  state: ScreeningState;
  cameFrom: readonly ScreeningState[];
}

/** The move to a state that this role may make, or null. */
export function findMove(
  position: ScreeningPosition,
  { to, role }: { to: ScreeningState; role: Mover },
): ScreeningMove | null {
  return movesFrom(position, role).find((move) => move[1] === to) ?? null;
}

/** Every move that this role may make from a position. */
export function movesFrom({ state, cameFrom }: ScreeningPosition, role: Mover): ScreeningMove[] {
  return SCREENING_MOVES.filter(
    ([from, to, who, needs]) =>
      from === state && who.includes(role) && (!needs.includes('cameFrom') || cameFrom.at(-1) === to),
  );
}

/** The position after a move: an interruption adds the state that was left to `cameFrom`, a return removes it. */
export function positionAfter(
  { state, cameFrom }: ScreeningPosition,
  move: ScreeningMove,
): ScreeningPosition {
  const [, to, , needs] = move;
  if (needs.includes('cameFrom')) return { state: to, cameFrom: cameFrom.slice(0, -1) };
  return { state: to, cameFrom: INTERRUPTIONS.includes(to) ? [...cameFrom, state] : [] };
}
