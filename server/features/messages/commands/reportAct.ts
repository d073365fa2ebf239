import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { TimeView } from '../../../../shared/contracts/time.ts';
import type { MessagesDeps } from '../messages.deps.ts';

interface ActInput {
  actor: Actor;
  conversationId: string;
  kind: 'type' | 'leave';
}

/** What a mentor does in a thread counts for their time; what a mentee does is nobody's business. */
export function reportAct({ clock, directory, time }: MessagesDeps) {
  return async ({ actor, conversationId, kind }: ActInput): Promise<{ time: TimeView | null }> => {
    const { conversation, side, accountId } = await directory.findForParticipant(actor, conversationId);
    if (side === 'mentee') return { time: null };
    const act = { mentorId: accountId, conversationId: conversation._id, kind, at: clock.now() };
    return { time: await time.recordAct(act) };
  };
}
