import type {
  ConversationStatus,
  ConversationView,
  EntryView,
  SendAnswer,
  SyncAnswer,
} from '../../../shared/contracts/conversations.ts';
import { isAmendment } from '../../../shared/domain/conversation/moves.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { graverHelpLevel } from '../../../shared/domain/moderation/riskLevels.ts';
import type { HelpLevel } from '../../../shared/domain/moderation/riskLevels.ts';

/** Where a loaded page begins: its first entry, and the cursor of the page above it. */
export interface PageStart {
  first: string;
  earlier: string | null;
}

/** A conversation as loaded so far: entries oldest first, and the cursor up to which nothing is missing. */
export interface ConversationThread {
  entries: readonly EntryView[];
  /** Oldest first. */
  pages: readonly PageStart[];
  cursor: string;
  earlier: string | null;
  status: ConversationStatus;
  /** The newest entry in the order of the log, which a push must follow. Not always the last one shown. */
  head: string | null;
  /** Ids of entries that arrived since the screen was opened: they are animated; history is not. */
  fresh: ReadonlySet<string>;
  /** The mentee has dismissed the offer of help, for good. */
  offerDismissed: boolean;
}

interface Arrival {
  entry: EntryView;
  prev: string | null;
  cursor: string;
  status: ConversationStatus;
}

/**
 * Merges a status that may be older than the current one, because answers can cross. A crossing answer never removes
 * the help card or the offer: only the mentee dismisses them. A dismissed offer does not
 * come back.
 */
export function withStatus(
  thread: ConversationThread,
  change: Partial<ConversationStatus>,
): ConversationThread {
  return {
    ...thread,
    status: {
      ...thread.status,
      ...change,
      helpCard: thread.status.helpCard || change.helpCard === true,
      helpLevel: newestHelpLevel(thread.status, change),
      offer: thread.offerDismissed ? null : (change.offer ?? thread.status.offer),
    },
  };
}

/** A card that is shown never becomes milder by a crossing answer. */
function newestHelpLevel(
  { helpCard, helpLevel }: ConversationStatus,
  change: Partial<ConversationStatus>,
): HelpLevel | null {
  const changed = change.helpLevel ?? null;
  return helpCard ? graverHelpLevel(helpLevel, changed) : (changed ?? helpLevel);
}

export function withoutHelpCard(thread: ConversationThread): ConversationThread {
  return {
    ...thread,
    status: { ...thread.status, helpCard: false },
  };
}

export function withoutOffer(thread: ConversationThread): ConversationThread {
  return {
    ...thread,
    status: { ...thread.status, offer: null },
    offerDismissed: true,
  };
}

/** The id of the own message under which help is offered; null while the help card is shown, which says more. */
export function offerShown({ status }: ConversationThread, side: Side): string | null {
  return side === 'mentee' && !status.helpCard ? status.offer : null;
}

/** Applies a control entry to its message, if that is loaded. */
export function amended(entries: readonly EntryView[], control: EntryView): readonly EntryView[] {
  if (control.type !== 'control' || control.about === null) return entries;
  const { kind, about, text, removedFor, status = 'accepted' } = control;
  if (!isAmendment(kind)) return entries;
  return entries.map((entry) => {
    if (entry.type !== 'message' || entry.id !== about) return entry;
    if (kind === 'released') return { ...entry, status };
    if (kind === 'restored') return { ...entry, status, text: text ?? entry.text };
    if (kind === 'redacted') return { ...entry, status: 'redacted' as const, text: text ?? entry.text };
    return { ...entry, status: kind, text: null, ...(removedFor && { removedFor }) };
  });
}

/** Appends an entry, or replaces its older version. A released message is inserted behind the entry that `after` names, where it was written; at the end when that entry is not loaded. */
function insertInPlace(entries: readonly EntryView[], entry: EntryView): readonly EntryView[] {
  const olderIndex = entries.findIndex((other) => other.id === entry.id);
  if (olderIndex >= 0) return entries.with(olderIndex, entry);
  const afterId = entry.type === 'message' && entry.after !== null ? entry.after : undefined;
  const afterIndex = afterId === undefined ? -1 : entries.findIndex((other) => other.id === afterId);
  if (afterIndex < 0) return [...entries, entry];
  // Messages with the same `after` keep the order in which they were released.
  let index = afterIndex + 1;
  for (
    let other = entries[index];
    other?.type === 'message' && other.after === afterId;
    other = entries[index]
  )
    index += 1;
  return entries.toSpliced(index, 0, entry);
}

/** Orders entries from the order of the log into the order of display. */
export function inPlace(entries: readonly EntryView[]): readonly EntryView[] {
  return entries.reduce<readonly EntryView[]>(insertInPlace, []);
}

/** The entries that are not among the others, by id. */
export function without(entries: readonly EntryView[], others: readonly EntryView[]): EntryView[] {
  const ids = new Set(others.map(({ id }) => id));
  return entries.filter(({ id }) => !ids.has(id));
}

/** The start of a page as a list, which is empty for an empty page. */
export function pageStartOf([first]: readonly EntryView[], earlier: string | null): PageStart[] {
  return first ? [{ first: first.id, earlier }] : [];
}

/** The thread of a conversation that was just loaded. */
export function openThread(view: ConversationView): ConversationThread {
  const entries = inPlace(view.entries);
  return {
    entries,
    pages: pageStartOf(entries, view.earlier),
    cursor: view.cursor,
    earlier: view.earlier,
    status: view.status,
    head: view.entries.at(-1)?.id ?? null,
    fresh: new Set(),
    offerDismissed: false,
  };
}

const withEntry = (entries: readonly EntryView[], entry: EntryView) =>
  amended(insertInPlace(entries, entry), entry);
const withFresh = ({ fresh }: ConversationThread, entries: readonly EntryView[]) =>
  entries.length === 0 ? fresh : new Set([...fresh, ...entries.map((entry) => entry.id)]);

/** Applies a push or an acknowledgement. `gap` when an entry before it is missing, so that a sync is needed. */
export function withArrival(
  thread: ConversationThread,
  { entry, prev, cursor, status }: Arrival,
): ConversationThread | 'gap' {
  if (thread.head === entry.id) return withStatus(thread, status);
  if (prev !== thread.head) return 'gap';
  // An own message that was shown early moves to its place.
  const before = thread.entries.filter((other) => other.id !== entry.id);
  const entries = withEntry(before, entry);
  return withStatus(
    { ...thread, entries, head: entry.id, cursor, fresh: withFresh(thread, [entry]) },
    status,
  );
}

/** Applies the answer to a send. On a gap the message is shown, but the cursor is not moved, so that the sync fetches what is missing. */
export function withSendAnswer(
  thread: ConversationThread,
  answer: SendAnswer,
): { thread: ConversationThread; gap: boolean } {
  const next = withArrival(thread, answer);
  if (next !== 'gap') return { thread: next, gap: false };
  const entries = withEntry(thread.entries, answer.entry);
  const fresh = withFresh(thread, [answer.entry]);
  return { thread: withStatus({ ...thread, entries, fresh }, answer.status), gap: true };
}

/** Applies a sync: everything after the cursor, in the order of the log. Own messages shown early move to their place. */
export function withSync(
  thread: ConversationThread,
  { entries, cursor, status }: Omit<SyncAnswer, 'delivery'>,
): ConversationThread {
  const all = entries.reduce(withEntry, without(thread.entries, entries));
  const head = entries.at(-1)?.id ?? thread.head;
  return withStatus({ ...thread, entries: all, head, cursor, fresh: withFresh(thread, entries) }, status);
}

/** Prepends an earlier page. */
export function withEarlier<Loaded extends Pick<ConversationThread, 'entries' | 'pages' | 'earlier'>>(
  loaded: Loaded,
  page: { entries: readonly EntryView[]; earlier: string | null },
): Loaded {
  const above = without(inPlace(page.entries), loaded.entries);
  return {
    ...loaded,
    entries: [...above, ...loaded.entries],
    pages: [...pageStartOf(above, page.earlier), ...loaded.pages],
    earlier: page.earlier,
  };
}

/** The newest whole pages, of at most so many entries: one page at least. For the device, which does not keep thousands. */
export function newestPages(
  { entries, pages, earlier }: ConversationThread,
  atMost: number,
): Pick<ConversationThread, 'entries' | 'earlier'> {
  const places = new Map(entries.map(({ id }, place) => [id, place]));
  const starts = pages.map((page) => ({ ...page, place: places.get(page.first) ?? 0 }));
  const start = starts.find(({ place }) => entries.length - place <= atMost) ?? starts.at(-1);
  return start ? { entries: entries.slice(start.place), earlier: start.earlier } : { entries, earlier };
}
