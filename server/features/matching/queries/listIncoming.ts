import type { IncomingRequest } from '../../../../shared/contracts/matching.ts';
import type { MatchingDeps } from '../matching.deps.ts';
import { presentIncoming } from '../matching.presenter.ts';
import { readLabels } from '../topicLabels.ts';

/**
 * A page of the open requests to this mentor, the oldest first.
 * @param input `from`: how many older ones to skip.
 * @returns the page, and `total`: how many there are in all
 */
export function listIncoming(deps: Pick<MatchingDeps, 'clock' | 'requests' | 'topics'>) {
  return async (input: {
    mentorId: string;
    from: number;
  }): Promise<{ requests: IncomingRequest[]; total: number }> => {
    const { mentorId, from } = input;
    const now = deps.clock.now();
    const waiting = await deps.requests.listWaiting({ mentorId, now, skip: from });
    const total = await deps.requests.countWaiting({ mentorId, now });
    const labels = await readLabels(deps);
    return { requests: waiting.map((request) => presentIncoming(request, labels)), total };
  };
}
