import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';

/** A mentee chooses whether their mentors see live signs. It takes effect on what was shown before, too (R50). */
export function setLiveSigns({ accounts, announceDelivery, conversations }: ConversationsDeps) {
  return async ({ actor, shown }: { actor: Actor; shown: boolean }): Promise<{ shown: boolean }> => {
    if (!(await accounts.setLiveSigns({ accountId: actor.accountId, shown }))) return { shown };
    for (const { _id } of await conversations.findOf('mentee', actor.accountId))
      announceDelivery(_id, 'mentor');
    return { shown };
  };
}
