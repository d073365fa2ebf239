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

/** One page of this viewer's view, right before a number of the log. */
export function readPage({ entries, entryCursors, views }: ConversationsDeps) {
  return async (viewpoint: Viewpoint, before: number): Promise<EntryPage> => {
    const { conversation, side, visibleUpTo } = viewpoint;
    const range = { conversationId: conversation._id, side, before, upTo: visibleUpTo };
    const found = await entries.findPrevious(range, LIMITS.historyPage + 1);
    const page = found.slice(0, LIMITS.historyPage).reverse();
    const [oldest] = page;
    const more = found.length > page.length && oldest;
    return {
      entries: await views.present(page, side),
      earlier: more ? entryCursors.seal(viewpoint, more.seq) : null,
    };
  };
}
