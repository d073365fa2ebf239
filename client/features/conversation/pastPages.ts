import type { EntryView } from '../../../shared/contracts/conversations.ts';
import { amended, inPlace, pageStartOf, without } from './thread.ts';
import type { ConversationThread, PageStart } from './thread.ts';

/** Pages around a day. Between them and the newest pages of the thread are pages that are not loaded. */
export interface PastPages {
  /** Oldest first. */
  entries: readonly EntryView[];
  pages: readonly PageStart[];
  earlier: string | null;
  /** Cursor of the page below; null where the thread goes on. */
  later: string | null;
}

interface DayPage {
  entries: readonly EntryView[];
  earlier: string | null;
  later: string | null;
}

export function openPast({ entries, earlier, later }: DayPage): PastPages {
  const ordered = inPlace(entries);
  return { entries: ordered, pages: pageStartOf(ordered, earlier), earlier, later };
}

/** Appends the page below. */
export function withLater(
  past: PastPages,
  { entries, later }: { entries: readonly EntryView[]; later: string | null },
): PastPages {
  const below = without(inPlace(entries), past.entries);
  return {
    ...past,
    entries: [...past.entries, ...below],
    pages: [...past.pages, ...pageStartOf(below, null)],
    later,
  };
}

/** Applies what arrived since to messages that were loaded before: one may have been taken back. */
export function withAmendments(past: PastPages, arrived: readonly EntryView[]): PastPages {
  return { ...past, entries: arrived.reduce(amended, past.entries) };
}

/** The thread with these pages above its own, once they meet; null while pages between them are not loaded. */
export function joinPast(thread: ConversationThread, past: PastPages): ConversationThread | null {
  const above = without(past.entries, thread.entries);
  if (past.later !== null && above.length === past.entries.length) return null;
  if (above.length === 0) return thread;
  return {
    ...thread,
    entries: [...above, ...thread.entries],
    pages: [...past.pages.filter(({ first }) => above.some(({ id }) => id === first)), ...thread.pages],
    earlier: past.earlier,
  };
}
