import type { MatchingDeps } from '../matching.deps.ts';
import { wordsForMentorSealing } from '../sealedWords.ts';

/** What the mentee wrote when they asked, as the two of the conversation that came of it may read it; null where the check held it. */
export function readAskedWords({
  helpRequests,
  requests,
  sealer,
}: Pick<MatchingDeps, 'helpRequests' | 'requests' | 'sealer'>) {
  return async (matchRequestId: string): Promise<string | null> => {
    const request = await requests.find(matchRequestId);
    const asked = request?.state === 'accepted' ? await helpRequests.find(request.helpRequestId) : null;
    if (!asked?.wordsForMentor) return null;
    return sealer.open({ ...wordsForMentorSealing(asked), sealed: asked.wordsForMentor });
  };
}
