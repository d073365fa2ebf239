import type { TimeView } from '../../../shared/contracts/time.ts';
import { otherSide } from '../../../shared/domain/conversation/states.ts';
import type { ConversationsDeps } from './conversations.deps.ts';
import type { Viewpoint } from './statusReader.ts';

/**
 * Records that a person asked for entries and was given those up to `seq`. For a mentor that is an act for their time, and the end of their
 * view once it is spent; of a mentee it is recorded only where they let it be seen (R50). Gives the mentor's minutes after it; undefined for a
 * mentee, and for a mentor whose time is spent.
 */
export function recordDelivered(deps: ConversationsDeps) {
  const { accounts, announceDelivery, clock, conversations, time } = deps;

  async function record({ conversation: { _id }, side }: Viewpoint, seq: number): Promise<void> {
    if (await conversations.markDelivered({ id: _id, side, seq })) announceDelivery(_id, otherSide(side));
  }

  return async (viewpoint: Viewpoint, seq: number): Promise<TimeView | undefined> => {
    const { conversation, side, accountId, visibleUpTo } = viewpoint;
    if (side === 'mentee') {
      if (await accounts.showsLiveSigns(accountId)) await record(viewpoint, seq);
      return undefined;
    }
    if (visibleUpTo !== null) return undefined;
    await record(viewpoint, seq);
    const at = clock.now();
    return time.recordAct({ mentorId: accountId, conversationId: conversation._id, kind: 'open', at });
  };
}
