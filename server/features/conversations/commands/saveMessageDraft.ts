import type { Actor } from '../../../../shared/contracts/actor.ts';
import { AppError } from '../../../platform/http/index.ts';
import { newId } from '../../../platform/crypto/index.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';
import { readDraft } from '../queries/readDraft.ts';
import type { DraftView } from '../queries/readDraft.ts';
import { conversationKeyScope, draftRecordId } from '../sealedRecords.ts';

interface SaveDraftInput extends DraftView {
  actor: Actor;
  /** Public id. */
  conversationId: string;
}

/** A device counts one revision for each change of the text: this is months of typing without a connection. */
const MAX_REVISIONS_AHEAD = 100_000;

/**
 * Saves what a person is typing. An older revision than the stored one is answered with what is stored.
 * @throws {AppError} badRequest for a revision so far ahead of the stored one that no device has counted to it
 * @throws {AppError} notFound
 */
export function saveMessageDraft(deps: ConversationsDeps) {
  const { drafts, participations, sealer } = deps;
  const read = readDraft(deps);
  return async ({ actor, conversationId, text, revision }: SaveDraftInput): Promise<DraftView> => {
    const participation = await participations.findForParticipant(actor, conversationId);
    const { conversation, side } = participation;
    const { _id } = conversation;
    const record = { scope: conversationKeyScope(_id), recordId: draftRecordId(_id, side) };
    const stored = (await drafts.find(_id, side))?.revision ?? 0;
    if (revision > stored + MAX_REVISIONS_AHEAD) {
      throw new AppError('badRequest', { fields: { revision: 'at most 100000 above the stored one' } });
    }
    const sealed = await sealer.seal({ ...record, text });
    const draft = { id: newId(), conversationId: _id, side, text: sealed, revision };
    return (await drafts.save(draft)) ? { text, revision } : read(participation);
  };
}
