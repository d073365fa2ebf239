import { stopsContact } from './states.ts';
import type { ControlKind, ConversationState, Side, StateAndLocks } from './states.ts';

/** Control entries about one message: they change what people see of it, never the state of the conversation. */
export const AMENDMENTS = [
  'released',
  'redacted',
  'withdrawn',
  'removed',
  'restored',
] as const satisfies readonly ControlKind[];
export type Amendment = (typeof AMENDMENTS)[number];

/** Whether a control entry is about one message: it changes neither state nor locks of the conversation. */
export function isAmendment(kind: ControlKind): kind is Amendment {
  return AMENDMENTS.some((amendment) => amendment === kind);
}

/** Control entries that set the state of the conversation. */
export type StateMove = Exclude<ControlKind, Amendment | 'locked' | 'unlocked'>;

interface AllowedMove {
  /** Null for the first entry of a log. */
  from: readonly (ConversationState | null)[];
  to: ConversationState;
  by: readonly (Side | 'system')[];
}

/** Every move from state to state, and the sides that may make it. A move that is not in the table is not allowed. */
export const STATE_MOVES: Readonly<Record<StateMove, AllowedMove>> = {
  opened: { from: [null], to: 'proposed', by: ['mentor'] },
  agreed: { from: ['proposed', 'active'], to: 'active', by: ['mentee', 'mentor'] },
  closed: { from: ['proposed', 'active'], to: 'closed', by: ['mentee', 'mentor', 'system'] },
};

/** State and locks after a move, or null where the table does not allow it. The locks stay as they were. */
export function stateAfter(input: {
  before: StateAndLocks | null;
  move: StateMove;
  by: Side | 'system';
}): StateAndLocks | null {
  const { before, by } = input;
  const move = STATE_MOVES[input.move];
  if (!move.from.includes(before?.state ?? null) || !move.by.includes(by)) return null;
  return { state: move.to, locks: before?.locks ?? [] };
}

/** Adds a lock, whatever the state. Adding one that is there changes nothing. */
export function addLock(before: StateAndLocks, lockId: string): StateAndLocks {
  return before.locks.includes(lockId) ? before : { state: before.state, locks: [...before.locks, lockId] };
}

/** Removes a lock. Removing one that is not there changes nothing. */
export function removeLock(before: StateAndLocks, lockId: string): StateAndLocks {
  return {
    state: before.state,
    locks: before.locks.filter((lock) => lock !== lockId),
  };
}

/** Why a message cannot be accepted now, or null when it can. `closed` comes before `locked`. */
export function refusalOf({ state, locks }: StateAndLocks): 'closed' | 'locked' | 'notActive' | null {
  if (state === 'closed') return 'closed';
  if (stopsContact({ locks })) return 'locked';
  return state === 'active' ? null : 'notActive';
}
