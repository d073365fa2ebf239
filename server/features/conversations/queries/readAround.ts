import type { Side } from '../../../../shared/domain/conversation/states.ts';
import { statusOf } from '../../../../shared/domain/conversation/view.ts';
import type { MessageStatus } from '../../../../shared/domain/conversation/view.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';
import { historyOf } from '../log/entry.presenter.ts';

/** A message without its words, as the desk lists it before it is uncovered. */
export interface CoveredMessage {
  entryId: string;
  publicId: string;
  from: Side;
  at: Date;
  status: MessageStatus;
  /** Null unless its writer took it back. */
  withdrawnAt: Date | null;
}

interface AroundInput {
  conversationId: string;
  entryId: string;
  /** How many on each side. */
  count: number;
}

/** The message of a case with those around it, oldest first, held ones included; empty where it is not of this conversation. */
export function readAround({ entries }: ConversationsDeps) {
  return async ({ conversationId, entryId, count }: AroundInput): Promise<CoveredMessage[]> => {
    const subject = await entries.findMessage(entryId);
    if (!subject || subject.conversationId !== conversationId) return [];
    const surrounding = await entries.findMessagesAround({ conversationId, seq: subject.seq, count });
    const done = await entries.findAmendments(surrounding.map(({ _id }) => _id));
    return surrounding.map((message) => {
      const amendments = done.filter(({ aboutId }) => aboutId === message._id);
      return {
        entryId: message._id,
        publicId: message.publicId,
        from: message.from,
        at: message.at,
        status: statusOf(historyOf(message, amendments)),
        withdrawnAt: amendments.find(({ kind }) => kind === 'withdrawn')?.at ?? null,
      };
    });
  };
}
