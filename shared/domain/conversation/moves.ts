import type { ControlKind, ConversationState, Side, Standing } from './states.ts';

/** Control entries about one message: they change what people see of it, never how the conversation stands. */
export const AMENDMENTS = [
  'released',
  'redacted',
  'withdrawn',
  'removed',
] as const satisfies readonly ControlKind[];
export type Amendment = (typeof AMENDMENTS)[number];

/** Control entries about the conversation itself. */
export type Turn = Exclude<ControlKind, Amendment | 'locked' | 'unlocked'>;

interface Move {
  /** Null for the first entry of a log, which has nothing before it. */
  from: readonly (ConversationState | null)[];
  to: ConversationState;
  by: readonly (Side | 'system')[];
}

/** Every move from state to state, and who may make it. What is not here is not allowed. */
export const TURNS: Readonly<Record<Turn, Move>> = {
  opened: { from: [null], to: 'proposed', by: ['mentor'] },
  agreed: { from: ['proposed', 'active'], to: 'active', by: ['mentee', 'mentor'] },
  paused: { from: ['active'], to: 'paused', by: ['mentee', 'mentor'] },
  resumed: { from: ['paused'], to: 'active', by: ['mentee', 'mentor'] },
  ending: { from: ['active', 'paused'], to: 'ending', by: ['mentee', 'mentor'] },
  closed: {
    from: ['proposed', 'active', 'paused', 'ending'],
    to: 'closed',
    by: ['mentee', 'mentor', 'system'],
  },
};

/** How the conversation stands after a turn, or null where the table has no such move. Locks stay as they are. */
export function afterTurn(input: {
  before: Standing | null;
  turn: Turn;
  by: Side | 'system';
}): Standing | null {
  const { before, turn, by } = input;
  const move = TURNS[turn];
  if (!move.from.includes(before?.state ?? null) || !move.by.includes(by)) return null;
  return { state: move.to, locks: before?.locks ?? [] };
}

/** A lock holds whatever the state; the same lock twice is one. */
export function withLock(before: Standing, lockId: string): Standing {
  return before.locks.includes(lockId) ? before : { state: before.state, locks: [...before.locks, lockId] };
}

export function withoutLock(before: Standing, lockId: string): Standing {
  return {
    state: before.state,
    locks: before.locks.filter((lock) => lock !== lockId),
  };
}

/** Why a message cannot be taken now, or null when it can. A closed conversation stays closed whatever its locks. */
export function refusalOf({ state, locks }: Standing): 'closed' | 'locked' | 'notActive' | null {
  if (state === 'closed') return 'closed';
  if (locks.length > 0) return 'locked';
  return state === 'active' || state === 'ending' ? null : 'notActive';
}
