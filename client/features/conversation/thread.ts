import type {
  ConversationStatus,
  ConversationView,
  EntryView,
  SendAnswer,
  SyncAnswer,
} from '../../../shared/contracts/conversations.ts';

/** A conversation as this screen has it: entries oldest first, and the position up to which nothing is missing. */
export interface ConversationThread {
  entries: readonly EntryView[];
  cursor: string;
  earlier: string | null;
  status: ConversationStatus;
  /** The newest entry in the order of the log: what a push must follow on. Not always the last one shown. */
  head: string | null;
  /** What came since the screen was opened, by id: it rises into place; pages of history do not. */
  fresh: ReadonlySet<string>;
  /** The young person has put the offer of help away here, which is for good. */
  offerDismissed: boolean;
}

interface Arrival {
  entry: EntryView;
  prev: string | null;
  cursor: string;
  status: ConversationStatus;
}

/**
 * How the conversation stands now, from an answer that may have been made a moment before the last one. The help card
 * and the offer never go by such a crossing: only the young person puts them away. An offer that was put away does not
 * come back with it either.
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
      offer: thread.offerDismissed ? null : (change.offer ?? thread.status.offer),
    },
  };
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

/** The own message under which help is offered. The help card says more, so the offer does not stand beside it. */
export function offerShown({ status }: ConversationThread, side: 'mentee' | 'mentor'): string | null {
  return side === 'mentee' && !status.helpCard ? status.offer : null;
}

/** What a control entry does to the message it is about, as far as it is here. */
function amended(entries: readonly EntryView[], control: EntryView): readonly EntryView[] {
  if (control.type !== 'control' || control.about === null) return entries;
  const { kind, about, text } = control;
  if (kind !== 'withdrawn' && kind !== 'removed' && kind !== 'released' && kind !== 'redacted')
    return entries;
  return entries.map((entry) => {
    if (entry.type !== 'message' || entry.id !== about) return entry;
    if (kind === 'released') return { ...entry, status: 'accepted' as const };
    if (kind === 'redacted') return { ...entry, status: 'redacted' as const, text: text ?? entry.text };
    return { ...entry, status: kind, text: null };
  });
}

/** Adds one entry, or puts it in the place of an older form of itself. A released message goes behind its `after`. */
function placed(entries: readonly EntryView[], entry: EntryView): readonly EntryView[] {
  const known = entries.findIndex((other) => other.id === entry.id);
  if (known >= 0) return entries.with(known, entry);
  const behind = entry.type === 'message' && entry.after !== null ? entry.after : undefined;
  const at = behind === undefined ? -1 : entries.findIndex((other) => other.id === behind);
  if (at < 0) return [...entries, entry];
  // Others that were released behind the same entry stay in the order they came.
  let next = at + 1;
  for (let other = entries[next]; other?.type === 'message' && other.after === behind; other = entries[next])
    next += 1;
  return [...entries.slice(0, next), entry, ...entries.slice(next)];
}

/** Entries come in the order of the log; released ones are shown where they belong. */
const inPlace = (entries: readonly EntryView[]) => entries.reduce<readonly EntryView[]>(placed, []);

export function openThread(view: ConversationView): ConversationThread {
  return {
    entries: inPlace(view.entries),
    cursor: view.cursor,
    earlier: view.earlier,
    status: view.status,
    head: view.entries.at(-1)?.id ?? null,
    fresh: new Set(),
    offerDismissed: false,
  };
}

const withEntry = (entries: readonly EntryView[], entry: EntryView) => amended(placed(entries, entry), entry);
const withFresh = ({ fresh }: ConversationThread, entries: readonly EntryView[]) =>
  entries.length === 0 ? fresh : new Set([...fresh, ...entries.map((entry) => entry.id)]);

/** A push or an ack. `gap` when something before it is missing: then only a sync can tell. */
export function arrive(
  thread: ConversationThread,
  { entry, prev, cursor, status }: Arrival,
): ConversationThread | 'gap' {
  if (thread.head === entry.id) return withStatus(thread, status);
  if (prev !== thread.head) return 'gap';
  const entries = withEntry(thread.entries, entry);
  return withStatus(
    { ...thread, entries, head: entry.id, cursor, fresh: withFresh(thread, [entry]) },
    status,
  );
}

/** What a send brought back. A gap leaves the cursor where it is, so that the sync fills it; the message shows at once. */
export function sent(
  thread: ConversationThread,
  answer: SendAnswer,
): { thread: ConversationThread; gap: boolean } {
  const next = arrive(thread, answer);
  if (next !== 'gap') return { thread: next, gap: false };
  const entries = withEntry(thread.entries, answer.entry);
  const fresh = withFresh(thread, [answer.entry]);
  return { thread: withStatus({ ...thread, entries, fresh }, answer.status), gap: true };
}

/** Everything behind the cursor, in the order of the log: what a send had shown already finds its place. */
export function caughtUp(
  thread: ConversationThread,
  { entries, cursor, status }: SyncAnswer,
): ConversationThread {
  const arriving = new Set(entries.map((entry) => entry.id));
  const before = thread.entries.filter((entry) => !arriving.has(entry.id));
  const all = entries.reduce(withEntry, before);
  const head = entries.at(-1)?.id ?? thread.head;
  return withStatus({ ...thread, entries: all, head, cursor, fresh: withFresh(thread, entries) }, status);
}

/** The page above. */
export function withEarlier(
  thread: ConversationThread,
  page: { entries: readonly EntryView[]; earlier: string | null },
): ConversationThread {
  const here = new Set(thread.entries.map((entry) => entry.id));
  return {
    ...thread,
    entries: [...inPlace(page.entries).filter((entry) => !here.has(entry.id)), ...thread.entries],
    earlier: page.earlier,
  };
}
