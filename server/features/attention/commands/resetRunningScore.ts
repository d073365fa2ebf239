import type { Side } from '../../../../shared/domain/conversation/states.ts';
import type { AttentionDeps } from '../attention.deps.ts';

/** Sets the running score of one side to 0, after a person has read what was heard of it. Joins the running transaction. */
export function resetRunningScore({ scores }: Pick<AttentionDeps, 'scores'>) {
  return (key: { conversationId: string; side: Side }): Promise<void> => scores.setLines(key, []);
}
