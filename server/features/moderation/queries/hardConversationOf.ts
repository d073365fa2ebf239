import type { ModerationDeps } from '../moderation.deps.ts';

/**
 * The conversation of a case about a young person's own safety that its mentor was shown; null for any other case. The mentor knows that such a
 * case is open from the band in the conversation, so that an offer afterwards tells them nothing new.
 */
export function hardConversationOf({ cases }: Pick<ModerationDeps, 'cases'>) {
  return async (caseId: string): Promise<{ mentorId: string; conversationId: string } | null> => {
    const [found] = await cases.findMany([caseId]);
    if (!found?.suspendsCap || found.mentorId === null || found.conversationId === null) return null;
    return { mentorId: found.mentorId, conversationId: found.conversationId };
  };
}
