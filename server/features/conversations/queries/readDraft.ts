import { openOrNull } from '../../../platform/crypto/index.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';
import type { Participation } from '../participations.ts';
import { conversationKeyScope, draftRecordId } from '../sealedRecords.ts';

export interface DraftView {
  text: string;
  revision: number;
}

/** The draft of one side; empty, at revision 0, where nothing was ever saved. */
export function readDraft({ drafts, sealer }: ConversationsDeps) {
  return async ({ conversation, side }: Participation): Promise<DraftView> => {
    const { _id } = conversation;
    const draft = await drafts.find(_id, side);
    if (!draft) return { text: '', revision: 0 };
    const record = { scope: conversationKeyScope(_id), recordId: draftRecordId(_id, side) };
    const text = await openOrNull(sealer, { ...record, sealed: draft.text });
    return { text: text ?? '', revision: draft.revision };
  };
}
