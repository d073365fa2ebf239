import type { Actor } from '../../../../shared/contracts/actor.ts';
import { MINUTE_MS } from '../../../../shared/domain/units.ts';
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

/** The clock of a client follows the server's to a second. A revision further ahead would win over every later edit. */
const MAX_AHEAD_MS = MINUTE_MS;

/**
 * Saves what a person is typing: the newest edit wins, in whatever order devices save. An older revision than the stored one is answered
 * with what is stored.
 * @throws {AppError} badRequest for a revision of the future
 * @throws {AppError} notFound
 */
export function saveMessageDraft(deps: ConversationsDeps) {
  const { clock, drafts, participations, sealer } = deps;
  const read = readDraft(deps);
  return async ({ actor, conversationId, text, revision }: SaveDraftInput): Promise<DraftView> => {
    const participation = await participations.findForParticipant(actor, conversationId);
    const { conversation, side } = participation;
    const { _id } = conversation;
    const record = { scope: conversationKeyScope(_id), recordId: draftRecordId(_id, side) };
    if (revision > clock.now().getTime() + MAX_AHEAD_MS) {
      throw new AppError('badRequest', { fields: { revision: 'at most a minute ahead' } });
    }
    const sealed = await sealer.seal({ ...record, text });
    const draft = { id: newId(), conversationId: _id, side, text: sealed, revision };
    return (await drafts.save(draft)) ? { text, revision } : read(participation);
  };
}
