import { nextOpenAt, openSecondsBetween } from '../../../shared/domain/time/contactHours.ts';
import type { ContactHours } from '../../../shared/domain/time/contactHours.ts';
import { replyDueAt } from '../../../shared/domain/time/replyDue.ts';
import type { ReplyPromise } from './replies.ports.ts';

/** The share of the promised contact hours after which the mentor is reminded. */
const NUDGE_SHARE = 0.75;

const toDate = (second: number): Date => new Date(second * 1000);
const secondOf = (date: Date): number => Math.floor(date.getTime() / 1000);

/** When a reply is due to a message that reached the mentor at `since`, and when they are reminded of it. */
export function planReply({ hours, seconds }: ReplyPromise, since: Date): { dueAt: Date; nudgeAt: Date } {
  const start = secondOf(since);
  return {
    dueAt: toDate(replyDueAt(hours, { start, seconds })),
    nudgeAt: toDate(
      nextOpenAt(hours, replyDueAt(hours, { start, seconds: Math.floor(seconds * NUDGE_SHARE) })),
    ),
  };
}

/** A due instant after a change of hours: the contact hours that were left are counted on in the new ones. One that has passed stays. */
export function moveDue(
  dueAt: Date,
  { before, after, from }: { before: ContactHours; after: ContactHours; from: Date },
): Date {
  const fromSeconds = secondOf(from);
  const due = secondOf(dueAt);
  if (due <= fromSeconds) return dueAt;
  const seconds = openSecondsBetween(before, { from: fromSeconds, until: due });
  return toDate(replyDueAt(after, { start: fromSeconds, seconds }));
}
