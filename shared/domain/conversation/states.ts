/** The states of a conversation; locks are flags beside them. It begins `proposed` when a mentor accepts a request. */
export const CONVERSATION_STATES = ['proposed', 'active', 'closed'] as const;
export type ConversationState = (typeof CONVERSATION_STATES)[number];

/** Entries of the log that are not messages. They share the messages' numbering. */
export const CONTROL_KINDS = [
  'opened',
  'agreed',
  'locked',
  'unlocked',
  'released',
  'redacted',
  'withdrawn',
  'removed',
  'restored',
  'closed',
] as const;
export type ControlKind = (typeof CONTROL_KINDS)[number];

/** The two people of a conversation. */
export const SIDES = ['mentee', 'mentor'] as const;
export type Side = (typeof SIDES)[number];

/** The side that a message of `side` is for. */
export function otherSide(side: Side): Side {
  return side === 'mentee' ? 'mentor' : 'mentee';
}

/** What a conversation is after an entry of its log; stored with every entry. */
export interface StateAndLocks {
  state: ConversationState;
  /**
   * One id for each reason why contact is stopped, or (`holdLockId`) why one side's messages wait for a person. Each is removed by its own
   * unlock.
   */
  locks: readonly string[];
}

/** The lock that stops no one: messages of that side wait for a person of the team. */
export function holdLockId(side: Side, id: string): string {
  return `hold:${side}:${id}`;
}

/** Whether a lock is one of `holdLockId`. */
export function isHoldLock(lockId: string): boolean {
  return SIDES.some((side) => lockId.startsWith(holdLockId(side, '')));
}

/** Whether contact is stopped. */
export function stopsContact({ locks }: Pick<StateAndLocks, 'locks'>): boolean {
  return !locks.every(isHoldLock);
}

/** Whether messages of this side wait for a person of the team. */
export function holdsMessagesOf({ locks }: Pick<StateAndLocks, 'locks'>, side: Side): boolean {
  return locks.some((lock) => lock.startsWith(holdLockId(side, '')));
}
