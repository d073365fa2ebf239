import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { ConversationStatus } from '../../../../shared/contracts/conversations.ts';
import { afterCommit, inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { turnEntry } from '../controlEntry.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';

interface AcceptInput {
  actor: Actor;
  conversationId: string;
  version: number;
}

/** One side's yes. The second one writes `agreed`, and both can write from there. Saying yes again changes nothing. */
export function acceptAgreement(deps: ConversationsDeps) {
  return async ({ actor, conversationId, version }: AcceptInput): Promise<ConversationStatus> => {
    const { announcer, appendEntry, clock, conversations, directory, status } = deps;
    const participation = await directory.findForParticipant(actor, conversationId);
    const { conversation, side, accountId } = participation;
    await inTransaction(async () => {
      const before = await conversations.find(conversation._id);
      if (before?.endedAt) throw new AppError('conversationClosed');
      const alreadyDone = before?.agreement.version === version && before.agreement.acceptedBy[side];
      if (alreadyDone) return;
      const record = await conversations.acceptAgreement({ id: conversation._id, version, side });
      if (!record) throw new AppError('staleVersion');
      const { mentee, mentor } = record.agreement.acceptedBy;
      if (!mentee || !mentor) {
        afterCommit(() => announcer.announce(conversation._id));
        return;
      }
      const { entry } = await appendEntry({
        conversationId: conversation._id,
        build: ({ after }) =>
          turnEntry({ before: after, turn: 'agreed', by: side, actorId: accountId, at: clock.now() }),
      });
      afterCommit(() => announcer.announceEntry(entry));
    });
    return status.statusOf(await status.lookFrom(participation));
  };
}
