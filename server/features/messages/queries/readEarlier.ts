import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { EntryView } from '../../../../shared/contracts/conversations.ts';
import { LIMITS } from '../../../../shared/contracts/limits.ts';
import type { Viewpoint } from '../../conversations/index.ts';
import type { MessagesDeps } from '../messages.deps.ts';

interface Page {
  /** Oldest first. */
  entries: EntryView[];
  /** Null at the beginning. */
  earlier: string | null;
}

interface EarlierInput {
  actor: Actor;
  conversationId: string;
  /** The cursor above which to go on. */
  before: string;
}

/** The page above; what is scrolled through has been served before, or lies inside the view. */
export function readEarlier(deps: MessagesDeps) {
  return async ({ actor, conversationId, before }: EarlierInput): Promise<Page> => {
    const { directory, positions, status } = deps;
    const participation = await directory.findForParticipant(actor, conversationId);
    const position = positions.open(participation, before);
    return readUpwards(deps, await status.lookFrom(participation, position), position);
  };
}

/** One page of this viewer's view right before a number. */
export async function readUpwards(deps: MessagesDeps, viewpoint: Viewpoint, before: number): Promise<Page> {
  const { entries, positions, views } = deps;
  const { conversation, side, limit } = viewpoint;
  const range = { conversationId: conversation._id, side, before, limit };
  const found = await entries.findPrevious(range, LIMITS.historyPage + 1);
  const page = found.slice(0, LIMITS.historyPage).reverse();
  const [oldest] = page;
  const more = found.length > page.length && oldest;
  return {
    entries: await views.present(page, side),
    earlier: more ? positions.seal(viewpoint, more.seq) : null,
  };
}
