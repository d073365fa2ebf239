import type { EntryView } from '../../../shared/contracts/conversations.ts';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import type { ConversationsDeps } from './conversations.deps.ts';
import type { Viewpoint } from './statusReader.ts';

export interface EntryPage {
  /** Oldest first. */
  entries: EntryView[];
  /** Cursor of the page above; null at the beginning. */
  earlier: string | null;
}

export interface LaterPage {
  /** Oldest first. */
  entries: EntryView[];
  /** Cursor of the page below; null at the end of what is read. */
  later: string | null;
}

/** One page of this viewer's view, right before a number of the log. */
export function readPage({ entries, entryCursors, views }: ConversationsDeps) {
  return async (
    viewpoint: Viewpoint,
    before: number,
    count: number = LIMITS.historyPage,
  ): Promise<EntryPage> => {
    const { conversation, side, visibleUpTo } = viewpoint;
    const range = { conversationId: conversation._id, side, before, upTo: visibleUpTo };
    const found = await entries.findPrevious(range, count + 1);
    const page = found.slice(0, count).reverse();
    const [oldest] = page;
    const more = found.length > page.length && oldest;
    return {
      entries: await views.present(page, side),
      earlier: more ? entryCursors.seal(viewpoint, more.seq) : null,
    };
  };
}

/** One page of this viewer's view, right after a number of the log and up to another one. */
export function readPageAfter({ entries, entryCursors, views }: ConversationsDeps) {
  return async (
    viewpoint: Viewpoint,
    { after, upTo }: { after: number; upTo: number },
    count: number = LIMITS.historyPage,
  ): Promise<LaterPage> => {
    const { conversation, side } = viewpoint;
    const range = { conversationId: conversation._id, side, after, upTo };
    const found = await entries.findNext(range, count + 1);
    const page = found.slice(0, count);
    const newest = page.at(-1);
    const more = found.length > page.length && newest;
    return {
      entries: await views.present(page, side),
      later: more ? entryCursors.seal(viewpoint, newest.seq) : null,
    };
  };
}
