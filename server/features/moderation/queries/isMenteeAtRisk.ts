import type { MessageStatus } from '../../../../shared/domain/conversation/view.ts';
import type { ModerationCase } from '../case.model.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

const DELIVERED: readonly MessageStatus[] = ['accepted', 'redacted'];

/**
 * Whether a case about the mentee's own safety is undecided in this conversation, about a message that the mentor was shown. A text that was
 * never delivered does not count: the mentor must not learn from this that it was written.
 */
export function isMenteeAtRisk({ cases, conversations }: Pick<ModerationDeps, 'cases' | 'conversations'>) {
  async function isDelivered(conversationId: string, entryId: string): Promise<boolean> {
    const [message] = await conversations.readAround({ conversationId, entryId, count: 0 });
    return message !== undefined && DELIVERED.includes(message.status);
  }

  return async (conversationId: string): Promise<boolean> => {
    for (const found of await cases.findSuspendingCap(conversationId)) {
      for (const entryId of messagesOf(found)) {
        if (await isDelivered(conversationId, entryId)) return true;
      }
    }
    return false;
  };
}

/** The messages that a case is about, the newest first. */
function messagesOf({ subject, pieces }: Pick<ModerationCase, 'subject' | 'pieces'>): string[] {
  return [...(subject.kind === 'entry' ? [subject.id] : []), ...pieces].reverse();
}
