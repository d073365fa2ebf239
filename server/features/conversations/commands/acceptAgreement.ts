import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { ConversationStatus } from '../../../../shared/contracts/conversations.ts';
import { afterCommit, inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';
import { newMoveEntry } from '../log/controlEntry.ts';

interface AcceptInput {
  actor: Actor;
  /** Public id. */
  conversationId: string;
  version: number;
}

/**
 * Records that one side accepts the agreement. The second acceptance writes `agreed`, after which both may write. Accepting again changes
 * nothing.
 * @throws {AppError} notFound, conversationClosed, staleVersion
 */
export function acceptAgreement(deps: ConversationsDeps) {
  const { announcer, appender, clock, conversations, participations, status } = deps;
  return async ({ actor, conversationId, version }: AcceptInput): Promise<ConversationStatus> => {
    const participation = await participations.findForParticipant(actor, conversationId);
    const { conversation, side, accountId } = participation;
    await inTransaction(async () => {
      const before = await conversations.find(conversation._id);
      if (before?.endedAt) throw new AppError('conversationClosed');
      const isAccepted = before?.agreement.version === version && before.agreement.acceptedBy[side];
      if (isAccepted) return;
      const record = await conversations.acceptAgreement({ id: conversation._id, version, side });
      if (!record) throw new AppError('staleVersion');
      const { mentee, mentor } = record.agreement.acceptedBy;
      if (!mentee || !mentor) {
        afterCommit(() => announcer.announce(conversation._id));
        return;
      }
      const { entry } = await appender.appendControl({
        conversationId: conversation._id,
        build: ({ after }) =>
          newMoveEntry({ before: after, move: 'agreed', by: side, actorId: accountId, at: clock.now() }),
      });
      afterCommit(() => announcer.announceEntry(entry));
    });
    return status.statusOf(await status.resolveViewpoint(participation));
  };
}
