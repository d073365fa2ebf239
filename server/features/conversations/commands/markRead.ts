import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { ConversationStatus } from '../../../../shared/contracts/conversations.ts';
import { otherSide } from '../../../../shared/domain/conversation/states.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';

interface MarkReadInput {
  actor: Actor;
  conversationId: string;
  /** Public id of the newest entry that was read, in the reader's own view. */
  upTo: string;
}

/**
 * Moves the reader's own mark forward, never back. A mentee is told how far their mentor has read; a mentor only where the mentee lets it be
 * seen (R50).
 * @throws {AppError} notFound for an entry outside the reader's view
 */
export function markRead(deps: ConversationsDeps) {
  return async ({ actor, conversationId, upTo }: MarkReadInput): Promise<ConversationStatus> => {
    const {
      accounts,
      announceDelivery,
      announcer,
      clock,
      conversations,
      participations,
      status,
      time,
      views,
    } = deps;
    const participation = await participations.findForParticipant(actor, conversationId);
    const viewpoint = await status.resolveViewpoint(participation);
    const { conversation, side, accountId, visibleUpTo } = viewpoint;
    const found = await views.locate(participation, upTo);
    if (!found || (visibleUpTo !== null && found.seq > visibleUpTo)) throw new AppError('notFound');
    const moved = await conversations.markRead({
      id: conversation._id,
      side,
      seq: found.seq,
      publicId: upTo,
    });
    if (moved) announcer.announceStatus(participation);
    if (moved && (side === 'mentor' || (await accounts.showsLiveSigns(accountId))))
      announceDelivery(conversation._id, otherSide(side));
    if (!moved || side === 'mentee') return status.statusOf(viewpoint);
    const act = {
      mentorId: accountId,
      conversationId: conversation._id,
      kind: 'read',
      at: clock.now(),
    } as const;
    return status.statusOf(viewpoint, { time: await time.recordAct(act) });
  };
}
