import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/**
 * How many samples of a mentee's conversation staff have read words of (R20). Only what is read without a cause is counted: a count of the reads in other cases
 * would tell that there is a report or a suspicion. A sample counts once, however many people read it and whatever came of it: a second
 * reader, or a case that is for leads alone from then on, must not change the number.
 * @param input `id`: public id of the conversation in the actor's view
 * @throws {AppError} notFound for a conversation that is not the actor's
 */
export function countSampleReads({ cases, conversations }: Pick<ModerationDeps, 'cases' | 'conversations'>) {
  return async ({ id, actor }: { id: string; actor: Actor }): Promise<{ times: number }> => {
    const locator = { actor, conversationId: id, messageId: null };
    const { conversationId } = await conversations.locateFor(locator);
    return { times: await cases.countReadDays(conversationId) };
  };
}
