import type { Persona } from '../../../../shared/contracts/common.ts';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';
import type { ConversationFacts } from '../participations.ts';

/** Shown where an account was erased, and its alias with it. */
const ERASED: Persona = { alias: '…', avatar: 0 };

/** The names the two have for each other: the mentor's lasting alias, and the mentee's alias of this conversation. */
export function findPersonas({ accounts }: Pick<ConversationsDeps, 'accounts'>) {
  return async ({ mentorId, menteePersona }: ConversationFacts): Promise<Record<Side, Persona>> => {
    const mentor = (await accounts.findPersons([mentorId])).get(mentorId);
    return { mentee: menteePersona, mentor: mentor?.persona ?? ERASED };
  };
}
