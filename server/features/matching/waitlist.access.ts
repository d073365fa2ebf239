import type { PlaceInLine } from '../../../shared/contracts/matching.ts';
import type { MatchingDeps } from './matching.deps.ts';
import { waitOf } from './matching.policy.ts';
import type { Capacity } from './matching.policy.ts';
import type { MatchRequest } from './matchRequest.model.ts';

/** How many new conversations a mentor can begin now, and from when on they have minutes. */
export async function capacityOf(
  { conversations, profiles, time }: Pick<MatchingDeps, 'conversations' | 'profiles' | 'time'>,
  mentorId: string,
): Promise<Capacity> {
  const maxActive = (await profiles.find(mentorId))?.maxActiveConversations ?? 0;
  const open = await conversations.countOpen(mentorId);
  return { room: Math.max(0, maxActive - open), opensAt: await time.usedUpUntil(mentorId) };
}

/** Whether the mentor may still be matched with the mentee who asked. */
export async function isStillMatchable(
  deps: Pick<MatchingDeps, 'accounts' | 'restrictions' | 'screening'>,
  { mentorId, menteeId }: MatchRequest,
): Promise<boolean> {
  const mentee = (await deps.accounts.findPersons([menteeId])).get(menteeId);
  if (!mentee?.ageBand || mentee.closed) return false;
  if ((await deps.restrictions.outOfMatching([mentorId])).size > 0) return false;
  return deps.screening.isMatchable({ mentorId, ageBand: mentee.ageBand });
}

type LineDeps = Pick<MatchingDeps, 'accounts' | 'clock' | 'requests' | 'restrictions' | 'screening'>;

/**
 * The first open requests to a mentor that may still be matched, the oldest first.
 * @param input `limit`: how many to find
 */
export async function findFirstFitting(
  deps: LineDeps,
  { mentorId, limit }: { mentorId: string; limit: number },
): Promise<MatchRequest[]> {
  const fitting: MatchRequest[] = [];
  const now = deps.clock.now();
  for (let skip = 0; fitting.length < limit;) {
    const page = await deps.requests.listWaiting({ mentorId, now, skip });
    if (page.length === 0) break;
    for (const request of page) {
      if (fitting.length < limit && (await isStillMatchable(deps, request))) fitting.push(request);
    }
    skip += page.length;
  }
  return fitting;
}

/** Whether the first request was made before the other. */
const isAhead = (one: MatchRequest, other: MatchRequest): boolean => {
  const sooner = one.requestedAt.getTime() - other.requestedAt.getTime();
  return sooner < 0 || (sooner === 0 && one._id < other._id);
};

/** What a request waits for; null where the mentor may say yes to it now. */
export async function findWait(
  deps: LineDeps & Pick<MatchingDeps, 'conversations' | 'profiles' | 'time'>,
  request: MatchRequest,
): Promise<{ wait: ReturnType<typeof waitOf>; capacity: Capacity }> {
  const capacity = await capacityOf(deps, request.mentorId);
  const first = await findFirstFitting(deps, { mentorId: request.mentorId, limit: capacity.room });
  const ahead = first.filter((one) => isAhead(one, request)).length;
  return { wait: waitOf(capacity, ahead), capacity };
}

/** Where an open request is among those to the same mentor, for its mentee; null where the mentor can answer it now, and once it is over. */
export async function findOwnPlace(
  deps: Parameters<typeof findWait>[0],
  request: MatchRequest,
): Promise<PlaceInLine | null> {
  if (request.state !== 'requested') return null;
  const { wait, capacity } = await findWait(deps, request);
  if (wait === null) return null;
  return {
    waitsFor: wait,
    ahead: await deps.requests.countAhead({ request, now: deps.clock.now() }),
    opensAt: capacity.opensAt?.toISOString() ?? null,
  };
}
