import type { TimeView } from '../../../shared/contracts/time.ts';
import type { ConversationsDeps } from './conversations.deps.ts';
import type { Viewpoint } from './statusReader.ts';

/**
 * Records that a mentor asked for entries and was given those up to `seq`: an act for their time, and the end of their view once it is
 * spent. Gives their minutes after it; undefined for a mentee, and for a mentor whose time is spent.
 */
export function recordDelivered({ clock, conversations, time }: ConversationsDeps) {
  return async (viewpoint: Viewpoint, seq: number): Promise<TimeView | undefined> => {
    const { conversation, side, accountId, visibleUpTo } = viewpoint;
    if (side === 'mentee' || visibleUpTo !== null) return undefined;
    await conversations.markDelivered({ id: conversation._id, side, seq });
    const at = clock.now();
    return time.recordAct({ mentorId: accountId, conversationId: conversation._id, kind: 'open', at });
  };
}
