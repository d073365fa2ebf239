import type { Side } from '../../../../shared/domain/conversation/states.ts';
import { statusOf } from '../../../../shared/domain/conversation/view.ts';
import type { MessageStatus } from '../../../../shared/domain/conversation/view.ts';
import { AppError } from '../../../platform/http/index.ts';
import { historyOf, scopeOf } from '../../conversations/index.ts';
import type { CheckNote } from '../../conversations/index.ts';
import type { MessagesDeps } from '../messages.deps.ts';

export interface DeskMessage {
  conversationId: string;
  publicId: string;
  authorId: string;
  from: Side;
  at: Date;
  status: MessageStatus;
  /** The words as they are stored, withdrawn and removed ones too; null once they are gone for good. */
  text: string | null;
  spans: CheckNote['findings'];
}

/** One message for a case. Whoever calls this records the read first. Throws `notFound`. */
export const readForDesk =
  ({ entries, sealer }: MessagesDeps) =>
  async ({ entryId }: { entryId: string }): Promise<DeskMessage> => {
    const message = await entries.findMessage(entryId);
    if (!message) throw new AppError('notFound');
    const amendments = await entries.findAmendments([entryId]);
    const redaction = amendments.findLast(({ kind }) => kind === 'redacted');
    const { _id, text } = redaction ?? message;
    const { conversationId, publicId, senderId, from, at, check } = message;
    const scope = scopeOf(conversationId);
    return {
      conversationId,
      publicId,
      authorId: senderId,
      from,
      at,
      status: statusOf(historyOf(message, amendments)),
      text: text && (await sealer.open({ scope, recordId: _id, sealed: text })),
      // The places that were found are those of the text as it was written.
      spans: redaction || message.stored === 'redacted' ? [] : check.findings,
    };
  };
