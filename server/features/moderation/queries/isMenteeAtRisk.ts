import { isDelivered } from '../case.messages.ts';
import type { ModerationCase } from '../case.model.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/**
 * Whether a case about the mentee's own safety is undecided in this conversation, about a message that the mentor was shown. A text that was
 * never delivered does not count: the mentor must not learn from this that it was written.
 */
export function isMenteeAtRisk(deps: Pick<ModerationDeps, 'cases' | 'conversations'>) {
  return async (conversationId: string): Promise<boolean> => {
    for (const found of await deps.cases.findSuspendingCap(conversationId)) {
      for (const entryId of messagesOf(found)) {
        if (await isDelivered(deps, { conversationId, entryId })) return true;
      }
    }
    return false;
  };
}

/** The messages that a case is about, the newest first. */
function messagesOf({ subject, pieces }: Pick<ModerationCase, 'subject' | 'pieces'>): string[] {
  return [...(subject.kind === 'entry' ? [subject.id] : []), ...pieces].reverse();
}
