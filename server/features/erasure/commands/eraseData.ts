import { newId } from '../../../platform/crypto/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import type { ErasureDeps } from '../erasure.deps.ts';

/**
 * One pass over all that is stored of a mentee whose account is closed. Each step finds by the account's id what is left for it and may run
 * again, so that a pass which was cut off is finished by the next one. The key of a conversation is destroyed before the account is taken
 * out of it: the other way round, nothing would find a conversation whose key was left.
 * @returns whether conversations were kept: an undecided case needs them (R36), or their messages are still being checked
 */
export function eraseData(deps: ErasureDeps) {
  const { accounts, conversations, matching, moderation, notifications, reputation, restrictions } = deps;
  return async (accountId: string): Promise<{ kept: boolean }> => {
    await matching.eraseMentee(accountId);
    await conversations.endMenteesConversations(accountId);
    await reputation.eraseRater(accountId);
    const left = await conversations.listMenteesConversations(accountId);
    const needed = await moderation.erasure.findNeeded(left.map(({ conversationId }) => conversationId));
    const free = left.filter((one) => !one.beingChecked && !needed.has(one.conversationId));
    for (const { conversationId } of free) await eraseConversation(deps, { accountId, conversationId });
    await moderation.erasure.dropExplanations(accountId);
    await notifications.erasePerson(accountId);
    await restrictions.dropGuard(accountId);
    await accounts.dropAccount(accountId);
    return { kept: free.length < left.length };
  };
}

/** Destroys the keys of a conversation, then replaces the mentee by a random id in all records about it. */
async function eraseConversation(
  { conversations, moderation, replies, reputation, sealer, teamThreads }: ErasureDeps,
  { accountId, conversationId }: { accountId: string; conversationId: string },
): Promise<void> {
  const scopes = [conversations.keyScopeOf(conversationId), reputation.reflectionScopeOf(conversationId)];
  await sealer.destroyKeys(scopes);
  const replaced = { conversationId, replacement: newId() };
  await inTransaction(async () => {
    await conversations.eraseMenteeOf({ ...replaced, menteeId: accountId });
    await moderation.erasure.replacePerson({ ...replaced, accountId });
    await teamThreads.replacePerson({ ...replaced, accountId });
    await replies.replaceMentee(replaced);
  });
}
