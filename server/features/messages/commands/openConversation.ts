import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { ConversationView } from '../../../../shared/contracts/conversations.ts';
import { otherSide } from '../../../../shared/domain/conversation/states.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { MessagesDeps } from '../messages.deps.ts';
import { readDraft } from '../queries/readDraft.ts';
import { readUpwards } from '../queries/readEarlier.ts';
import { noteServed } from '../served.ts';

/** The newest page of the conversation with all that belongs beside it. For a mentor, being served is an act. */
export function openConversation(deps: MessagesDeps) {
  return async ({
    actor,
    conversationId,
  }: {
    actor: Actor;
    conversationId: string;
  }): Promise<ConversationView> => {
    const { directory, entries, personasOf, positions, status } = deps;
    const viewpoint = await status.lookFrom(await directory.findForParticipant(actor, conversationId));
    const { conversation, side, limit } = viewpoint;
    const [head] = await entries.findRecent(conversation._id, 1);
    if (!head) throw new AppError('notFound');
    const upTo = Math.min(head.seq, limit ?? head.seq);
    const page = await readUpwards(deps, viewpoint, upTo + 1);
    const time = page.entries.length > 0 ? await noteServed(deps, viewpoint, upTo) : undefined;
    const personas = await personasOf(conversation._id);
    const newest = page.entries.at(-1);
    return {
      id: conversation.publicId,
      other: personas[otherSide(side)],
      me: { side, persona: personas[side] },
      topic: conversation.topicLabel,
      status: await status.statusOf(viewpoint, { head, time }),
      lastActivityAt: newest?.at ?? null,
      ...page,
      cursor: positions.seal(viewpoint, upTo),
      draft: await readDraft(deps)(viewpoint),
    };
  };
}
