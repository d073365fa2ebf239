import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { TimeView } from '../../../../shared/contracts/time.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';

interface ActInput {
  actor: Actor;
  /** Public id. */
  conversationId: string;
  kind: 'type' | 'leave';
}

/** An act of a mentor in a thread counts for their time; acts of a mentee are ignored. @throws {AppError} notFound */
export function reportAct({ clock, participations, time }: ConversationsDeps) {
  return async ({ actor, conversationId, kind }: ActInput): Promise<{ time: TimeView | null }> => {
    const { conversation, side, accountId } = await participations.findForParticipant(actor, conversationId);
    if (side === 'mentee') return { time: null };
    const act = { mentorId: accountId, conversationId: conversation._id, kind, at: clock.now() };
    return { time: await time.recordAct(act) };
  };
}
