import type { HelpRequestView } from '../../../../shared/contracts/matching.ts';
import type { MatchingDeps } from '../matching.deps.ts';
import { viewHelpRequest } from './viewHelpRequest.ts';

/** The mentee's newest need, or null when there is none yet. */
export function getHelpRequest(deps: MatchingDeps) {
  const view = viewHelpRequest(deps);
  return async (menteeId: string): Promise<{ helpRequest: HelpRequestView | null }> => {
    const current = await deps.helpRequests.findCurrent(menteeId);
    return { helpRequest: current && (await view(current)) };
  };
}
