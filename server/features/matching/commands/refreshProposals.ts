import type { MatchingDeps } from '../matching.deps.ts';
import { suggestMentors } from '../queries/suggestMentors.ts';

/** Fresh suggestions for a need whose request came to nothing: without those who did not take it. */
export function refreshProposals(deps: MatchingDeps) {
  return async ({ helpRequestId, menteeId }: { helpRequestId: string; menteeId: string }): Promise<void> => {
    const helpRequest = await deps.helpRequests.find(helpRequestId);
    const ageBand = (await deps.accounts.findPersons([menteeId])).get(menteeId)?.ageBand;
    if (!helpRequest || !ageBand) return;
    const { topicIds, tagIds } = helpRequest;
    const exclude = await deps.requests.mentorsWhoDidNotTake(helpRequestId);
    const proposals = await suggestMentors(deps)({ menteeId, ageBand, topicIds, tagIds, exclude });
    await deps.helpRequests.setProposals(helpRequestId, proposals);
  };
}
