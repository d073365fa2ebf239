import type { Actor } from '../../../../shared/contracts/actor.ts';
import { newId } from '../../../platform/crypto/index.ts';
import { scopeOf } from '../../conversations/index.ts';
import type { MessagesDeps } from '../messages.deps.ts';
import { draftIdOf, readDraft } from '../queries/readDraft.ts';
import type { DraftView } from '../queries/readDraft.ts';

interface SaveDraftInput extends DraftView {
  actor: Actor;
  conversationId: string;
}

/** Keeps what is being written; an older revision than the stored one is answered with what is stored. */
export function saveDraft(deps: MessagesDeps) {
  return async ({ actor, conversationId, text, revision }: SaveDraftInput): Promise<DraftView> => {
    const { directory, drafts, sealer } = deps;
    const participation = await directory.findForParticipant(actor, conversationId);
    const { conversation, side } = participation;
    const recordId = draftIdOf(participation);
    const sealed = await sealer.seal({ scope: scopeOf(conversation._id), recordId, text });
    const draft = { id: newId(), conversationId: conversation._id, side, text: sealed, revision };
    return (await drafts.save(draft)) ? { text, revision } : readDraft(deps)(participation);
  };
}
