import type { MatchingDeps } from '../matching.deps.ts';
import { suggestMentors } from './suggestMentors.ts';

/** Replaces the suggestions of a need whose request was declined or expired; mentors who were asked before are left out. */
export function refreshProposals(deps: MatchingDeps) {
  const suggest = suggestMentors(deps);
  return async ({ helpRequestId, menteeId }: { helpRequestId: string; menteeId: string }): Promise<void> => {
    const helpRequest = await deps.helpRequests.find(helpRequestId);
    const ageBand = (await deps.accounts.findPersons([menteeId])).get(menteeId)?.ageBand;
    if (!helpRequest || !ageBand) return;
    const { topicIds, tagIds } = helpRequest;
    const exclude = await deps.requests.mentorsWithoutYes(helpRequestId);
    const proposals = await suggest({ menteeId, ageBand, topicIds, tagIds, exclude });
    await deps.helpRequests.setProposals(helpRequestId, proposals);
  };
}
