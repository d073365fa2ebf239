import { afterCommit } from '../../../platform/db/index.ts';
import { DAY_MS } from '../../../../shared/domain/units.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';
import { participationOf } from '../participations.ts';

/** The least time between two offers in one conversation. */
const DAYS_BETWEEN = 3;

/**
 * Offers help under a message of the mentee, on their devices alone. Nothing is offered within three days of the last offer,
 * while the help card is shown, or after an offer was dismissed. Joins the running transaction.
 * @throws {AppError} notFound
 */
export function offerHelp({ announcer, clock, conversations, participations }: ConversationsDeps) {
  return async (input: { conversationId: string; messagePublicId: string }): Promise<void> => {
    const { conversationId: id, messagePublicId } = input;
    const at = clock.now();
    const lastBefore = new Date(at.getTime() - DAYS_BETWEEN * DAY_MS);
    if (!(await conversations.offerHelp({ id, messagePublicId, at, lastBefore }))) return;
    const participation = participationOf(await participations.get(id), 'mentee');
    afterCommit(() => announcer.announceStatus(participation));
  };
}
