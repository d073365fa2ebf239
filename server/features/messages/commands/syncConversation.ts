import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { SyncAnswer } from '../../../../shared/contracts/conversations.ts';
import { LIMITS } from '../../../../shared/contracts/limits.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { MessagesDeps } from '../messages.deps.ts';
import { noteServed } from '../served.ts';

interface SyncInput {
  actor: Actor;
  conversationId: string;
  cursor: string;
}

/**
 * Everything behind the cursor in this viewer's view. Where nothing is new the head in memory says so and the log is
 * not read. For a mentor, being served something is an act.
 */
export function syncConversation(deps: MessagesDeps) {
  return async ({ actor, conversationId, cursor }: SyncInput): Promise<SyncAnswer> => {
    const { directory, entries, positions, status, views } = deps;
    const participation = await directory.findForParticipant(actor, conversationId);
    const { conversation, side } = participation;
    const position = positions.open(participation, cursor);
    const head = await findHead(deps, conversation._id);
    const viewpoint = await status.lookFrom(participation, position);
    const upTo = Math.min(head.seq, viewpoint.limit ?? head.seq);
    const range = { conversationId: conversation._id, side, after: position, limit: upTo };
    const found = position < upTo ? await entries.findNext(range, LIMITS.historyPage + 1) : [];
    const page = found.slice(0, LIMITS.historyPage);
    const more = found.length > page.length;
    const reached = more ? (page.at(-1)?.seq ?? position) : Math.max(position, upTo);
    const time = page.length > 0 ? await noteServed(deps, viewpoint, reached) : undefined;
    return {
      entries: await views.present(page, side),
      cursor: positions.seal(participation, reached),
      more,
      status: await status.statusOf(viewpoint, { head, time }),
    };
  };
}

async function findHead({ entries, heads }: MessagesDeps, conversationId: string) {
  const known = heads.find(conversationId);
  if (known) return known;
  const [last] = await entries.findRecent(conversationId, 1);
  if (!last) throw new AppError('notFound');
  heads.keep(conversationId, last);
  return last;
}
