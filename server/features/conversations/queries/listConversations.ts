import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { ConversationRow } from '../../../../shared/contracts/conversations.ts';
import { otherSide } from '../../../../shared/domain/conversation/states.ts';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';
import { factsOf, participationOf } from '../directory.ts';
import type { ConversationFacts } from '../directory.ts';
import { atFor } from '../entry.presenter.ts';
import { findPersonas } from './findPersonas.ts';

/** All conversations of the person, those with the newest entry in their own view first. */
export function listConversations(deps: ConversationsDeps) {
  return async ({ actor }: { actor: Actor }): Promise<ConversationRow[]> => {
    const side = sideOf(actor);
    const records = await deps.conversations.findOf(side, actor.accountId);
    const rows: ConversationRow[] = [];
    for (const record of records) rows.push(await rowOf(deps, factsOf(record), side));
    return rows.sort((a, b) => (b.lastActivityAt ?? '').localeCompare(a.lastActivityAt ?? ''));
  };
}

async function rowOf(
  deps: ConversationsDeps,
  conversation: ConversationFacts,
  side: Side,
): Promise<ConversationRow> {
  const { entries, status } = deps;
  const viewpoint = await status.lookFrom(participationOf(conversation, side));
  const range = { conversationId: conversation._id, side, limit: viewpoint.limit };
  const [newest] = await entries.findPrevious(range, 1);
  const by = newest && (newest.type === 'message' ? newest.from : newest.by);
  const personas = await findPersonas(deps, conversation);
  return {
    id: conversation.publicId,
    other: personas[otherSide(side)],
    topic: conversation.topicLabel,
    status: await status.statusOf(viewpoint),
    lastActivityAt: newest ? atFor(side, by ?? null, newest.at) : null,
  };
}

function sideOf({ role }: Actor): Side {
  if (role === 'mentee' || role === 'mentor') return role;
  throw new AppError('notAllowed');
}
