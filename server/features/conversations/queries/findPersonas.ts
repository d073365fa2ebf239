import type { Persona } from '../../../../shared/contracts/common.ts';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';
import type { ConversationFacts } from '../directory.ts';

/** Shown where an account is gone, and its alias with it. */
const NOBODY: Persona = { alias: '…', avatar: 0 };

/** What the two call each other: the mentor by their lasting alias, the mentee by the one of this conversation. */
export async function findPersonas(
  { accounts }: Pick<ConversationsDeps, 'accounts'>,
  { mentorId, menteePersona }: ConversationFacts,
): Promise<Record<Side, Persona>> {
  const mentor = (await accounts.findPersons([mentorId])).get(mentorId);
  return { mentee: menteePersona, mentor: mentor?.persona ?? NOBODY };
}
