import type { Amendment } from './moves.ts';
import { otherSide, SIDES } from './states.ts';
import type { Side } from './states.ts';

export const MESSAGE_STATUSES = ['accepted', 'held', 'redacted', 'withdrawn', 'removed'] as const;
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];

/** One message in the log: the status it was stored with, and its amendments in order. */
export interface MessageHistory {
  writer: Side;
  stored: Extract<MessageStatus, 'accepted' | 'held' | 'redacted'>;
  amendments: readonly Amendment[];
}

/** The sides whose view an entry is in. Fixed when the entry is stored. */
export interface Audience {
  seenBy: readonly Side[];
  /** The side for whom this entry counts as an unread message: it brings a message of the other side. */
  unreadFor: Side | null;
}

export const BOTH_SIDES: Audience = { seenBy: SIDES, unreadFor: null };

/**
 * The status of a message that has no words to read any more; null while it has some. Withdrawing is final, and removing prevails until the
 * message is restored.
 */
export function goneAs(amendments: readonly Amendment[]): 'removed' | 'withdrawn' | null {
  if (amendments.lastIndexOf('removed') > amendments.lastIndexOf('restored')) return 'removed';
  return amendments.includes('withdrawn') ? 'withdrawn' : null;
}

/** The status of a message after its amendments. */
export function statusOf({ stored, amendments }: MessageHistory): MessageStatus {
  const endState = goneAs(amendments);
  if (endState !== null) return endState;
  if (amendments.includes('redacted')) return 'redacted';
  const isDelivered = amendments.includes('released') || amendments.includes('restored');
  return stored === 'held' && isDelivered ? 'accepted' : stored;
}

/** Amendments that bring a held message to the other side. */
const DELIVERING: readonly Amendment[] = ['released', 'redacted', 'restored'];

/** Whether the other side has received this message in some form. A held one reaches them when it is released, redacted or restored. */
export function hasReachedOther({ stored, amendments }: MessageHistory): boolean {
  return stored !== 'held' || amendments.some((amendment) => DELIVERING.includes(amendment));
}

/** Whether an amendment may be made: only a held message is released, a withdrawn one may only be removed, and then not restored. */
export function canAmend(history: MessageHistory, amendment: Amendment): boolean {
  const status = statusOf(history);
  if (amendment === 'released') return status === 'held';
  if (amendment === 'removed') return status !== 'removed';
  if (amendment === 'restored') return status === 'removed' && !history.amendments.includes('withdrawn');
  return status !== 'withdrawn' && status !== 'removed';
}

/** A held message is in its writer's view only until it is released or redacted. */
export function audienceOfMessage({ writer, stored }: Pick<MessageHistory, 'writer' | 'stored'>): Audience {
  return stored === 'held'
    ? { seenBy: [writer], unreadFor: null }
    : { seenBy: SIDES, unreadFor: otherSide(writer) };
}

/** An amendment of a message that a side has not received is not in their view; the one that releases or redacts it brings the message. */
export function audienceOfAmendment(history: MessageHistory, amendment: Amendment): Audience {
  if (hasReachedOther(history)) return BOTH_SIDES;
  return DELIVERING.includes(amendment)
    ? { seenBy: SIDES, unreadFor: otherSide(history.writer) }
    : { seenBy: [history.writer], unreadFor: null };
}
