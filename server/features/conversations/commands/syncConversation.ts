import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { SyncAnswer } from '../../../../shared/contracts/conversations.ts';
import { LIMITS } from '../../../../shared/contracts/limits.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';
import type { LogHead } from '../log/headCache.ts';
import { noteOpen } from '../noteOpen.ts';
import { recordDelivered } from '../recordDelivered.ts';

interface SyncInput {
  actor: Actor;
  /** Public id. */
  conversationId: string;
  cursor: string;
}

/**
 * Everything after the cursor in this viewer's view. Where the cached head shows that nothing is new, the log is not read. For a mentor,
 * being delivered entries is an act.
 * @throws {AppError} notFound, cursorGone
 */
export function syncConversation(deps: ConversationsDeps) {
  const { delivery, entries, entryCursors, headCache, participations, status, views } = deps;
  const record = recordDelivered(deps);

  /** The newest entry of the log, from the cache where it is there. @throws {AppError} notFound */
  async function findHead(conversationId: string): Promise<LogHead> {
    const cached = headCache.find(conversationId);
    if (cached) return cached;
    const [last] = await entries.findRecent(conversationId, 1);
    if (!last) throw new AppError('notFound');
    headCache.set(conversationId, last);
    return last;
  }

  return async ({ actor, conversationId, cursor }: SyncInput): Promise<SyncAnswer> => {
    const participation = await participations.findForParticipant(actor, conversationId);
    noteOpen(deps, participation);
    const { conversation, side } = participation;
    const position = entryCursors.open(participation, cursor);
    const head = await findHead(conversation._id);
    const viewpoint = await status.resolveViewpoint(participation, position);
    const upTo = Math.min(head.seq, viewpoint.visibleUpTo ?? head.seq);
    const range = { conversationId: conversation._id, side, after: position, upTo };
    const found = position < upTo ? await entries.findNext(range, LIMITS.historyPage + 1) : [];
    const page = found.slice(0, LIMITS.historyPage);
    const more = found.length > page.length;
    const reached = more ? (page.at(-1)?.seq ?? position) : Math.max(position, upTo);
    const time = page.length > 0 ? await record(viewpoint, reached) : undefined;
    return {
      entries: await views.present(page, side),
      cursor: entryCursors.seal(participation, reached),
      more,
      status: await status.statusOf(viewpoint, { head, time }),
      delivery: await delivery.deliveryFor(viewpoint),
    };
  };
}
