import type { TimeView } from '../../../shared/contracts/time.ts';
import type { Viewpoint } from '../conversations/index.ts';
import type { MessagesDeps } from './messages.deps.ts';

/**
 * A mentor who asked was given entries up to a number: that is an act, and how far they have come when their time is
 * spent. Gives their time as it is then; nothing for a mentee, or a mentor with nothing left.
 */
export async function noteServed(
  deps: MessagesDeps,
  viewpoint: Viewpoint,
  seq: number,
): Promise<TimeView | undefined> {
  const { clock, conversations, time } = deps;
  const { conversation, side, accountId, limit } = viewpoint;
  if (side === 'mentee' || limit !== null) return undefined;
  await conversations.markServed({ id: conversation._id, side, seq });
  return time.recordAct({
    mentorId: accountId,
    conversationId: conversation._id,
    kind: 'open',
    at: clock.now(),
  });
}
