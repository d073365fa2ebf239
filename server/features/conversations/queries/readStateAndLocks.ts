import type { StateAndLocks } from '../../../../shared/domain/conversation/states.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';

/** State and locks, from the newest entry. @throws {AppError} notFound */
export function readStateAndLocks({ participations, entries }: ConversationsDeps) {
  return async (conversationId: string): Promise<StateAndLocks & { publicId: string }> => {
    const { publicId } = await participations.get(conversationId);
    const [last] = await entries.findRecent(conversationId, 1);
    if (!last) throw new AppError('notFound');
    return { publicId, state: last.after.state, locks: last.after.locks };
  };
}
