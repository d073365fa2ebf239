import type { IncomingRequest } from '../../../../shared/contracts/matching.ts';
import type { MatchingDeps } from '../matching.deps.ts';
import { presentIncoming } from '../matching.presenter.ts';
import { readLabels } from '../topicLabels.ts';

/** Open requests to this mentor. */
export function listIncoming(deps: Pick<MatchingDeps, 'clock' | 'requests' | 'topics'>) {
  return async (mentorId: string): Promise<{ requests: IncomingRequest[] }> => {
    const waiting = await deps.requests.listWaiting({ mentorId, now: deps.clock.now() });
    const labels = await readLabels(deps);
    return { requests: waiting.map((request) => presentIncoming(request, labels)) };
  };
}
