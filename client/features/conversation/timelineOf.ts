import type { EntryView, MessageEntryView } from '../../../shared/contracts/conversations.ts';

type ControlEntryView = Extract<EntryView, { type: 'control' }>;

/** What the thread shows, from top to bottom. */
export type TimelineItem =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'unread'; key: string }
  | { kind: 'group'; key: string; messages: readonly MessageEntryView[] }
  | { kind: 'event'; key: string; entry: ControlEntryView }
  | { kind: 'offer'; key: string };

interface TimelineInput {
  entries: readonly EntryView[];
  /** The entry behind which everything is new on this visit; null without a line. */
  newAfter: string | null;
  /** The own message under which help is offered; null without an offer. */
  offer: string | null;
  /** The same for all moments of one day where the reader is. */
  dayKey: (at: string) => string;
}

/** Lines that one person writes within this span stand together under one time. */
const TOGETHER_MS = 5 * 60_000;
const SHOWN_EVENTS = new Set([
  'opened',
  'agreed',
  'paused',
  'resumed',
  'locked',
  'unlocked',
  'ending',
  'closed',
]);

const isShown = (entry: EntryView) => entry.type === 'message' || SHOWN_EVENTS.has(entry.kind);

/** A message with a word of its own about its state stands alone. */
const isPlain = (message: MessageEntryView) => message.status === 'accepted';

function belongTogether(last: MessageEntryView, next: MessageEntryView): boolean {
  return (
    last.from === next.from &&
    isPlain(last) &&
    isPlain(next) &&
    Math.abs(Date.parse(next.at) - Date.parse(last.at)) < TOGETHER_MS
  );
}

/**
 * Entries as people read them: days, groups of one writer's lines, the line above what is new, what happened, and the
 * offer of help. The offer ends the group of the message it stands under.
 */
export function timelineOf({ entries, newAfter, offer, dayKey }: TimelineInput): TimelineItem[] {
  const items: TimelineItem[] = [];
  let day = '';
  let newBegins = false;
  for (const entry of entries) {
    if (isShown(entry)) {
      if (dayKey(entry.at) !== day) {
        day = dayKey(entry.at);
        items.push({ kind: 'day', key: `day-${day}-${entry.id}`, at: entry.at });
      }
      if (newBegins) {
        items.push({ kind: 'unread', key: 'unread' });
        newBegins = false;
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
    if (entry.id === newAfter) newBegins = true;
  }
  return items;
}
