import type { EntryView, MessageEntryView } from '../../../shared/contracts/conversations.ts';
import { MINUTE_MS } from '../../../shared/domain/units.ts';

type ControlEntryView = Extract<EntryView, { type: 'control' }>;

/** One item of the thread, from top to bottom. */
export type TimelineItem =
  | { kind: 'day'; key: string; at: string; entryId: string }
  | { kind: 'unread'; key: string; entryId: string }
  | { kind: 'group'; key: string; messages: readonly MessageEntryView[] }
  | { kind: 'event'; key: string; entry: ControlEntryView }
  | { kind: 'offer'; key: string };

interface TimelineInput {
  entries: readonly EntryView[];
  /** Entries after this one are new on this visit; null when none are: no line is drawn above them. */
  newAfter: string | null;
  /** The id of the own message under which help is offered, or null. */
  offer: string | null;
  /** A key that is equal for all times of one day in the reader's zone. */
  dayKey: (at: string) => string;
}

/** Messages of one person within this time are grouped. */
const TOGETHER_MS = 5 * MINUTE_MS;
const SHOWN_EVENTS = new Set(['opened', 'agreed', 'locked', 'unlocked', 'closed']);

const isShown = (entry: EntryView) => entry.type === 'message' || SHOWN_EVENTS.has(entry.kind);

/** A message with a note about its state is not grouped. */
const isPlain = (message: MessageEntryView) => message.status === 'accepted';

/** Whether two messages are shown as one group. */
function belongTogether(last: MessageEntryView, next: MessageEntryView): boolean {
  return (
    last.from === next.from &&
    isPlain(last) &&
    isPlain(next) &&
    Math.abs(Date.parse(next.at) - Date.parse(last.at)) < TOGETHER_MS
  );
}

/**
 * The items of the thread: days, groups of one writer's messages, the line above new entries, events, and the
 * offer of help, which ends the group of its message.
 */
export function timelineOf({ entries, newAfter, offer, dayKey }: TimelineInput): TimelineItem[] {
  const items: TimelineItem[] = [];
  let day = '';
  let isNextNew = false;
  for (const entry of entries) {
    if (isShown(entry)) {
      if (dayKey(entry.at) !== day) {
        day = dayKey(entry.at);
        items.push({ kind: 'day', key: `day-${day}-${entry.id}`, at: entry.at, entryId: entry.id });
      }
      if (isNextNew) {
        items.push({ kind: 'unread', key: 'unread', entryId: entry.id });
        isNextNew = false;
      }
      const last = items.at(-1);
      const lastMessage = last?.kind === 'group' ? last.messages.at(-1) : undefined;
      if (entry.type === 'control') items.push({ kind: 'event', key: entry.id, entry });
      else if (last?.kind === 'group' && lastMessage && belongTogether(lastMessage, entry)) {
        items[items.length - 1] = { ...last, messages: [...last.messages, entry] };
      } else items.push({ kind: 'group', key: entry.id, messages: [entry] });
      if (entry.type === 'message' && entry.id === offer)
        items.push({ kind: 'offer', key: `offer-${offer}` });
    }
    if (entry.id === newAfter) isNextNew = true;
  }
  return items;
}
