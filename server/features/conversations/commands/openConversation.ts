import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { ConversationView } from '../../../../shared/contracts/conversations.ts';
import { otherSide } from '../../../../shared/domain/conversation/states.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';
import { noteOpen } from '../noteOpen.ts';
import { findPersonas } from '../queries/findPersonas.ts';
import { readDraft } from '../queries/readDraft.ts';
import { readPage } from '../readPage.ts';
import { recordDelivered } from '../recordDelivered.ts';

/**
 * Opens a conversation at its newest page. For a mentor, being delivered entries is an act.
 * @param input `conversationId` is a public id.
 * @throws {AppError} notFound
 */
export function openConversation(deps: ConversationsDeps) {
  const { delivery, entries, entryCursors, matching, participations, status } = deps;
  const personasOf = findPersonas(deps);
  const readBefore = readPage(deps);
  const record = recordDelivered(deps);
  const draftOf = readDraft(deps);
  return async (input: { actor: Actor; conversationId: string }): Promise<ConversationView> => {
    const participation = await participations.findForParticipant(input.actor, input.conversationId);
    noteOpen(deps, participation);
    const viewpoint = await status.resolveViewpoint(participation);
    const { conversation, side, visibleUpTo } = viewpoint;
    const [head] = await entries.findRecent(conversation._id, 1);
    if (!head) throw new AppError('notFound');
    const upTo = Math.min(head.seq, visibleUpTo ?? head.seq);
    const page = await readBefore(viewpoint, upTo + 1);
    const time = page.entries.length > 0 ? await record(viewpoint, upTo) : undefined;
    const personas = await personasOf(conversation);
    const newest = page.entries.at(-1);
    return {
      id: conversation.publicId,
      other: personas[otherSide(side)],
      me: { side, persona: personas[side] },
      topic: conversation.topicLabel,
      ...(await matching.readAskedWords(conversation.matchRequestId)),
      status: await status.statusOf(viewpoint, { head, time }),
      lastActivityAt: newest?.at ?? null,
      ...page,
      cursor: entryCursors.seal(viewpoint, upTo),
      draft: await draftOf(viewpoint),
      delivery: await delivery.deliveryFor(viewpoint),
    };
  };
}
