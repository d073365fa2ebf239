import { openOrNull } from '../../../platform/crypto/index.ts';
import type { MatchingDeps } from '../matching.deps.ts';
import { handOverSealing, wordsForMentorSealing } from '../sealedWords.ts';

/** What a mentee wrote when they asked. */
interface WrittenForMentor {
  /** Null where the check held it. */
  asked: string | null;
  /** The note for the next mentor; null where there is none, or the check held it. */
  handOver: string | null;
}

const NOTHING: WrittenForMentor = { asked: null, handOver: null };

/** What the mentee wrote when they asked, as the two of the conversation that came of it may read it. */
export function readAskedWords({
  helpRequests,
  requests,
  sealer,
}: Pick<MatchingDeps, 'helpRequests' | 'requests' | 'sealer'>) {
  return async (matchRequestId: string): Promise<WrittenForMentor> => {
    const request = await requests.find(matchRequestId);
    const asked = request?.state === 'accepted' ? await helpRequests.find(request.helpRequestId) : null;
    if (!asked) return NOTHING;
    const { wordsForMentor: words, handOver } = asked;
    const note = handOver?.forMentor ?? null;
    return {
      asked: words && (await openOrNull(sealer, { ...wordsForMentorSealing(asked), sealed: words })),
      handOver: note && (await openOrNull(sealer, { ...handOverSealing(asked, 'forMentor'), sealed: note })),
    };
  };
}
