/** What a person can be told of. */
export const NOTICE_KINDS = [
  'reply',
  'request',
  'messageWaiting',
  'replyDue',
  'minutesOpening',
  'extensionOffered',
  'decision',
  'someoneFree',
  'weekOpened',
  'mentorAway',
  'replyMissed',
  'staffMessage',
  'caseForYou',
  'screeningDue',
  'page',
  'testPage',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Kinds that are sent at once over every channel, whatever the settings and quiet hours of the person say. */
export const PAGE_KINDS = ['page', 'testPage'] as const satisfies readonly NoticeKind[];
export type PageKind = (typeof PAGE_KINDS)[number];

export const NOTICE_CHANNELS = ['email', 'push'] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/** Kinds that wait until a mentor is there again: what comes from the people they mentor. */
export const SILENT_KINDS: readonly NoticeKind[] = [
  'request',
  'messageWaiting',
  'replyDue',
  'minutesOpening',
];

/**
 * Kinds about something that goes on, a conversation or a thread: after the notice was opened there may be another of the same thing. Of
 * any other kind there is one notice of one thing, for good.
 */
const RECURRING: readonly NoticeKind[] = ['reply', 'messageWaiting', 'staffMessage'];

/**
 * The round of the next notice of a thing.
 * @param latest the newest notice of the same kind about the same thing, null when there is none
 * @param happenedAt when the thing happened: what happened before the last notice was opened was told by it
 * @returns the round that is free to be stored, or null when the person has been told and nothing is to be added
 */
export function nextRound(
  kind: NoticeKind,
  latest: { round: number; openedAt: Date | null } | null,
  happenedAt: Date,
): number | null {
  if (!latest) return 1;
  const wasOpenedBefore = latest.openedAt !== null && latest.openedAt < happenedAt;
  return RECURRING.includes(kind) && wasOpenedBefore ? latest.round + 1 : null;
}
