import type { Side } from '../../../../shared/domain/conversation/states.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';
import { participationOf } from '../participations.ts';

interface FoundArrival {
  accountId: string;
  conversationId: string;
  mentorId: string;
  menteeId: string;
  side: Side;
  /** Public id. */
  conversation: string;
  at: Date;
}

/**
 * The newest of what reached each side of each conversation after `from` and up to `until`: a message or the release of one. What lies
 * past the end of a mentor's view has not reached them.
 */
export function findArrivals({ entries, participations, status }: ConversationsDeps) {
  return async (span: { from: Date; until: Date }): Promise<FoundArrival[]> => {
    const found: FoundArrival[] = [];
    for (const { conversationId, side, seq, at } of await entries.findArrived(span)) {
      const participation = participationOf(await participations.get(conversationId), side);
      const { visibleUpTo } = await status.resolveViewpoint(participation);
      if (visibleUpTo !== null && seq > visibleUpTo) continue;
      const { accountId, conversation } = participation;
      const { publicId, mentorId, menteeId } = conversation;
      found.push({ accountId, side, conversationId, mentorId, menteeId, conversation: publicId, at });
    }
    return found;
  };
}
