import type { Amendment } from './moves.ts';
import { otherSide, SIDES } from './states.ts';
import type { Side } from './states.ts';

export const MESSAGE_STATUSES = ['accepted', 'held', 'redacted', 'withdrawn', 'removed'] as const;
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];

/** What the log says of one message so far: how it was stored, and what was done to it since, in order. */
export interface MessageHistory {
  writer: Side;
  stored: 'accepted' | 'held' | 'redacted';
  amendments: readonly Amendment[];
}

/** Who gets an entry in their view, fixed with the entry for ever. */
export interface Audience {
  seenBy: readonly Side[];
  /** The side to whom this entry brings a message of the other: what `unread` counts. */
  bringsTo: Side | null;
}

export const EVERYBODY: Audience = { seenBy: SIDES, bringsTo: null };

/** How a message stands: withdrawing and removing are for good, and removing is the stronger. */
export function statusOf({ stored, amendments }: MessageHistory): MessageStatus {
  if (amendments.includes('removed')) return 'removed';
  if (amendments.includes('withdrawn')) return 'withdrawn';
  if (amendments.includes('redacted')) return 'redacted';
  return stored === 'held' && amendments.includes('released') ? 'accepted' : stored;
}

/** Whether the other side has got this message, in whatever form. A held one reaches them by being released or redacted. */
export function hasReachedOther({ stored, amendments }: MessageHistory): boolean {
  return stored !== 'held' || amendments.includes('released') || amendments.includes('redacted');
}

/** Whether an amendment may be made: only what is held is released, and nothing is done to what is gone but to remove it. */
export function canAmend(history: MessageHistory, amendment: Amendment): boolean {
  const status = statusOf(history);
  if (amendment === 'released') return status === 'held';
  if (amendment === 'removed') return status !== 'removed';
  return status !== 'withdrawn' && status !== 'removed';
}

/** A held message is its writer's alone until something releases it. */
export function audienceOfMessage({ writer, stored }: Pick<MessageHistory, 'writer' | 'stored'>): Audience {
  return stored === 'held'
    ? { seenBy: [writer], bringsTo: null }
    : { seenBy: SIDES, bringsTo: otherSide(writer) };
}

/** An entry about a message that a viewer never got is absent for them; the one that releases it brings the message. */
export function audienceOfAmendment(history: MessageHistory, amendment: Amendment): Audience {
  if (hasReachedOther(history)) return EVERYBODY;
  const delivers = amendment === 'released' || amendment === 'redacted';
  return delivers
    ? { seenBy: SIDES, bringsTo: otherSide(history.writer) }
    : { seenBy: [history.writer], bringsTo: null };
}
