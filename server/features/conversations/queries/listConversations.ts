import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { ConversationRow } from '../../../../shared/contracts/conversations.ts';
import { otherSide } from '../../../../shared/domain/conversation/states.ts';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';
import { atFor } from '../log/entry.presenter.ts';
import { conversationFactsOf, participationOf } from '../participations.ts';
import type { ConversationFacts } from '../participations.ts';
import { findPersonas } from './findPersonas.ts';

/** All conversations of the person, those with the newest entry in their own view first. @throws {AppError} notAllowed */
export function listConversations(deps: ConversationsDeps) {
  const { conversations, entries, status } = deps;
  const personasOf = findPersonas(deps);

  async function rowOf(conversation: ConversationFacts, side: Side): Promise<ConversationRow> {
    const viewpoint = await status.resolveViewpoint(participationOf(conversation, side));
    const range = { conversationId: conversation._id, side, upTo: viewpoint.visibleUpTo };
    const [newest] = await entries.findPrevious(range, 1);
    const by = newest && (newest.type === 'message' ? newest.from : newest.by);
    const personas = await personasOf(conversation);
    return {
      id: conversation.publicId,
      other: personas[otherSide(side)],
      topic: conversation.topicLabel,
      status: await status.statusOf(viewpoint),
      lastActivityAt: newest ? atFor(side, by ?? null, newest.at) : null,
    };
  }

  return async ({ actor }: { actor: Actor }): Promise<ConversationRow[]> => {
    const side = sideOf(actor);
    const records = await conversations.findOf(side, actor.accountId);
    const rows: ConversationRow[] = [];
    for (const record of records) rows.push(await rowOf(conversationFactsOf(record), side));
    return rows.sort((a, b) => (b.lastActivityAt ?? '').localeCompare(a.lastActivityAt ?? ''));
  };
}

/** The side of a person. @throws {AppError} notAllowed for staff */
function sideOf({ role }: Actor): Side {
  if (role === 'mentee' || role === 'mentor') return role;
  throw new AppError('notAllowed');
}
