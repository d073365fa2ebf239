import { HOUR_MS, MINUTE_MS } from '../units.ts';
import type { NoticeChannel, NoticeKind } from './kinds.ts';
import { afterQuiet, isQuiet, nextLocalTime } from './quietHours.ts';
import { DAILY_AT } from './settings.ts';
import type { NoticeSettings } from './settings.ts';

/** How long a notice waits at first, so that a person who has the conversation open sees it there. */
const GRACE_MS = MINUTE_MS;
/** A page with the conversation open reports it every 25 seconds, less often in the background: open until this long after a report. */
export const OPEN_MS = 70_000;

/**
 * `due` waits for its instant; `claimed` is with a sender until its instant; the others are final. `dropped` was not wanted, seen before,
 * or had no address left.
 */
export type SendState = 'due' | 'claimed' | 'sent' | 'failed' | 'dropped';

/** States in which a send has arrived or may have. A push whose process ended during the send is `failed`, and is not repeated. */
export const MAY_BE_OUT: Record<NoticeChannel, readonly SendState[]> = {
  email: ['sent', 'claimed'],
  push: ['sent', 'claimed', 'failed'],
};

/** A notice as far as sending it over one channel is concerned. */
export interface PendingNotice {
  kind: NoticeKind;
  openedAt: Date | null;
  /** Public id of its conversation; null outside one. */
  conversation: string | null;
}

/** What is known at the instant of sending. */
export interface SendingContext {
  now: Date;
  channel: NoticeChannel;
  settings: NoticeSettings;
  /** When the person last had the conversation of the notice open, on any device; null for never. */
  lastOpenAt: Date | null;
  /** When a mentor is there again whose notice of this kind waits for that; null where it does not wait. */
  silentUntil: Date | null;
  /** Another unopened notice of the same conversation went out over this channel. */
  wasSentForConversation: boolean;
}

export type SendingDecision = { do: 'send' } | { do: 'wait'; until: Date } | { do: 'drop' };

/** Whether a kind is sent over a channel at all. */
export function isWanted(kind: NoticeKind, channel: NoticeChannel, { off }: NoticeSettings): boolean {
  return !off[channel].includes(kind);
}

/** When a notice of this instant is sent at the earliest. */
export function firstSendAt(createdAt: Date, settings: NoticeSettings): Date {
  const { daily, timeZone } = settings;
  const patient = new Date(createdAt.getTime() + GRACE_MS);
  return afterQuiet(daily ? nextLocalTime(patient, { time: DAILY_AT, timeZone }) : patient, settings);
}

/** Decides at the instant of sending, by the settings and openings of that instant: sent, later, or not at all. */
export function decideSending(notice: PendingNotice, context: SendingContext): SendingDecision {
  const { now, channel, settings, lastOpenAt, silentUntil, wasSentForConversation } = context;
  if (notice.openedAt !== null || wasSentForConversation) return { do: 'drop' };
  if (!isWanted(notice.kind, channel, settings)) return { do: 'drop' };
  const openUntil = lastOpenAt && new Date(lastOpenAt.getTime() + OPEN_MS);
  if (openUntil && openUntil > now) return { do: 'wait', until: openUntil };
  if (silentUntil && silentUntil > now) return { do: 'wait', until: lookAgainAt(now, silentUntil) };
  if (isQuiet(now, settings)) return { do: 'wait', until: afterQuiet(now, settings) };
  return { do: 'send' };
}

/** An absence may end sooner than was said. */
function lookAgainAt(now: Date, silentUntil: Date): Date {
  return new Date(Math.min(silentUntil.getTime(), now.getTime() + HOUR_MS));
}

/** The state of a send that is dropped: a claimed one may have gone out before its process ended, so that its conversation gets no second. */
export function droppedState(state: SendState): 'sent' | 'dropped' {
  return state === 'claimed' ? 'sent' : 'dropped';
}

/** The state of a send that is put off or tried again: a claimed one may have gone out before its process ended, so that its conversation gets no second. */
export function postponedState(state: SendState): 'claimed' | 'due' {
  return state === 'claimed' ? 'claimed' : 'due';
}

/** The state of a send that failed for the last time: a claimed one may have gone out before its process ended, so that its conversation gets no second. */
export function failedState(state: SendState): 'sent' | 'failed' {
  return state === 'claimed' ? 'sent' : 'failed';
}

const MAX_ATTEMPTS = 8;

/**
 * When a send that failed is tried again, doubling from half a minute; null after the last attempt.
 * @param attempts how often it was tried
 */
export function retryAt(now: Date, attempts: number): Date | null {
  return attempts >= MAX_ATTEMPTS ? null : new Date(now.getTime() + 2 ** (attempts - 1) * (MINUTE_MS / 2));
}

/** All that ever goes out: neither a name nor a word that a person wrote, nor what it is about (R42). */
export const NEUTRAL_WORDS = { title: 'Notes', body: 'Something is waiting for you.' } as const;
