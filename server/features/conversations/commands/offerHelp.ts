import type { Actor } from '../../../../shared/contracts/actor.ts';
import { DAY_MS } from '../../../../shared/domain/units.ts';
import { afterCommit } from '../../../platform/db/index.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';
import { participationOf } from '../directory.ts';

/** Between two offers in one conversation. */
const DAYS_BETWEEN = 3;

/**
 * Offers help under a message of the mentee, on their devices alone. Nothing is offered within three days of the last offer,
 * while the help card is shown, or once an offer was put away. Joins the running transaction.
 */
export function offerHelp({ announcer, clock, conversations, directory }: ConversationsDeps) {
  return async (input: { conversationId: string; messagePublicId: string }): Promise<void> => {
    const { conversationId: id, messagePublicId } = input;
    const at = clock.now();
    const lastBefore = new Date(at.getTime() - DAYS_BETWEEN * DAY_MS);
    if (!(await conversations.offerHelp({ id, messagePublicId, at, lastBefore }))) return;
    const participation = participationOf(await directory.get(id), 'mentee');
    afterCommit(() => announcer.announceStatus(participation));
  };
}

/** The mentee puts the offer away: nothing is offered in this conversation again. */
export function dismissOffer({ announcer, clock, conversations, directory }: ConversationsDeps) {
  return async ({ actor, conversationId }: { actor: Actor; conversationId: string }): Promise<void> => {
    const participation = await directory.findForParticipant(actor, conversationId);
    await conversations.dismissOffer({ id: participation.conversation._id, at: clock.now() });
    announcer.announceStatus(participation);
  };
}
