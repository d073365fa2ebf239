/** The states of a conversation; locks are flags beside them. It begins `proposed` when a mentor accepts a request. */
export const CONVERSATION_STATES = ['proposed', 'active', 'paused', 'ending', 'closed'] as const;
export type ConversationState = (typeof CONVERSATION_STATES)[number];

/** Entries of the log that are not messages. They share the messages' numbering. */
export const CONTROL_KINDS = [
  'opened',
  'agreed',
  'paused',
  'resumed',
  'locked',
  'unlocked',
  'released',
  'redacted',
  'withdrawn',
  'removed',
  'ending',
  'closed',
] as const;
export type ControlKind = (typeof CONTROL_KINDS)[number];

/** The two people of a conversation. */
export const SIDES = ['mentee', 'mentor'] as const;
export type Side = (typeof SIDES)[number];

export function otherSide(side: Side): Side {
  return side === 'mentee' ? 'mentor' : 'mentee';
}

/** What every entry carries: how the conversation stands behind it. */
export interface Standing {
  state: ConversationState;
  /** Why contact is stopped; empty when it is not. Each lock is lifted by its own unlock. */
  locks: readonly string[];
}
