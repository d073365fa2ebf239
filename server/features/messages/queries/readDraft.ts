import { scopeOf } from '../../conversations/index.ts';
import type { Participation } from '../../conversations/index.ts';
import type { MessagesDeps } from '../messages.deps.ts';

export interface DraftView {
  text: string;
  revision: number;
}

/** The record a draft is sealed under: of one side, so that neither can be put in the other's place. */
export function draftIdOf({ conversation, side }: Participation): string {
  return `${conversation._id}:draft:${side}`;
}

/** Empty, at revision 0, where nothing was ever begun. */
export function readDraft({ drafts, sealer }: MessagesDeps) {
  return async (participation: Participation): Promise<DraftView> => {
    const { conversation, side } = participation;
    const draft = await drafts.find(conversation._id, side);
    if (!draft) return { text: '', revision: 0 };
    const sealed = {
      scope: scopeOf(conversation._id),
      recordId: draftIdOf(participation),
      sealed: draft.text,
    };
    return { text: await sealer.open(sealed), revision: draft.revision };
  };
}
