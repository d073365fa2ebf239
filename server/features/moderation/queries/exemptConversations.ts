import type { ModerationDeps } from '../moderation.deps.ts';
import { exemptConversationsOf } from './exemptConversationsOf.ts';

/** Conversations in which this mentor's time is not stopped now. */
export function exemptConversations(deps: Pick<ModerationDeps, 'cases' | 'conversations'>) {
  const ofMany = exemptConversationsOf(deps);
  return async (mentorId: string): Promise<readonly string[]> =>
    (await ofMany([mentorId])).get(mentorId) ?? [];
}
