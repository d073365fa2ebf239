import type { Side } from '../../../../shared/domain/conversation/states.ts';
import type { RepliesDeps } from '../replies.deps.ts';
import { openWait } from './openWait.ts';

/** The newest of what reached one side of a conversation. */
interface ArrivalOf {
  conversationId: string;
  mentorId: string;
  menteeId: string;
  /** The side that it reached. */
  side: Side;
  at: Date;
}

/** Waits begin with what reaches a mentor and end with what reaches the mentee. Repeated, it changes nothing. */
export function noteArrivals(deps: RepliesDeps) {
  const { waits } = deps;
  const open = openWait(deps);
  return async (arrivals: readonly ArrivalOf[]): Promise<void> => {
    const inOrder = [...arrivals].sort((a, b) => a.at.getTime() - b.at.getTime());
    for (const { side, conversationId, mentorId, menteeId, at } of inOrder) {
      if (side === 'mentor') await open({ conversationId, mentorId, menteeId, at });
      else await close(conversationId, at);
    }
  };

  /** Ends the wait of a mentee whose mentor has replied; stores that the reply was late where it was. */
  async function close(conversationId: string, at: Date): Promise<void> {
    const wait = await waits.findLatest(conversationId);
    if (wait?.answeredAt !== null || wait.since > at) return;
    await waits.change(wait._id, {
      answeredAt: at,
      nudgeAt: null,
      ...(at > wait.dueAt && { lateAt: wait.dueAt }),
    });
  }
}
