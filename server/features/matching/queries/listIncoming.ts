import type { IncomingRequest } from '../../../../shared/contracts/matching.ts';
import type { MatchingDeps } from '../matching.deps.ts';
import { waitOf } from '../matching.policy.ts';
import { presentIncoming } from '../matching.presenter.ts';
import { readLabels } from '../topicLabels.ts';
import { capacityOf, findFirstFitting } from '../waitlist.access.ts';

/**
 * A page of the open requests to this mentor, the oldest first.
 * @param input `from`: how many older ones to skip.
 * @returns the page, and `total`: how many there are in all
 */
export function listIncoming(deps: MatchingDeps) {
  return async (input: {
    mentorId: string;
    from: number;
  }): Promise<{ requests: IncomingRequest[]; total: number }> => {
    const { mentorId, from } = input;
    const now = deps.clock.now();
    const waiting = await deps.requests.listWaiting({ mentorId, now, skip: from });
    const total = await deps.requests.countWaiting({ mentorId, now });
    if (waiting.length === 0) return { requests: [], total };
    const labels = await readLabels(deps);
    const capacity = await capacityOf(deps, mentorId);
    const first = await findFirstFitting(deps, { mentorId, limit: capacity.room });
    const requests = waiting.map((request) => {
      const isFirst = first.some(({ _id }) => _id === request._id);
      const waitsFor = waitOf(capacity, isFirst ? 0 : capacity.room);
      return presentIncoming(request, { labels, waitsFor });
    });
    return { requests, total };
  };
}
