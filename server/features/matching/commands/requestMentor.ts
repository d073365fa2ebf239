import { inboxChangedPush } from '../../../../shared/contracts/conversations.ts';
import { LIMITS } from '../../../../shared/contracts/limits.ts';
import type { HelpRequestView } from '../../../../shared/contracts/matching.ts';
import { HOUR_MS } from '../../../../shared/domain/units.ts';
import { newId, newPublicId } from '../../../platform/crypto/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import {
  ageBandOf,
  hasRoomFor,
  personaOf,
  requireInMatching,
  cancelTellWhenFree,
} from '../matching.access.ts';
import type { MatchingDeps } from '../matching.deps.ts';
import { hasTime } from '../matching.policy.ts';
import { findOwnPlace, findWait } from '../waitlist.access.ts';
import { presentOwnRequest } from '../matching.presenter.ts';
import type { MatchRequest } from '../matchRequest.model.ts';
import { expireOverdue } from './expireOverdue.ts';
import { refreshProposals } from './refreshProposals.ts';

/**
 * Asks a mentor who was suggested for the mentee's newest need.
 * @throws {AppError} notFound: the mentor was not suggested for it.
 * @throws {AppError} openRequestExists: another request of this mentee is open.
 * @throws {AppError} mentorNotFree: the mentor has no time or room now; the suggestions were replaced.
 * @throws {AppError} notAllowed: the account is closed.
 * @throws {AppError} restricted: a restriction keeps the mentee out of matching.
 */
export function requestMentor(deps: MatchingDeps) {
  const expire = expireOverdue(deps);
  const refresh = refreshProposals(deps);
  return async (input: {
    menteeId: string;
    proposalId: string;
  }): Promise<NonNullable<HelpRequestView['request']>> => {
    const { menteeId, proposalId } = input;
    await requireInMatching(deps, menteeId);
    const helpRequest = await deps.helpRequests.findCurrent(menteeId);
    const proposal = helpRequest?.proposals.find(({ publicId }) => publicId === proposalId);
    if (!helpRequest || !proposal) throw new AppError('notFound');
    await expire({ menteeId });

    const { mentorId } = proposal;
    const requestedAt = deps.clock.now();
    const request: MatchRequest = {
      _id: newId(),
      publicId: newPublicId(),
      helpRequestId: helpRequest._id,
      proposalId,
      menteeId,
      mentorId,
      topicIds: helpRequest.topicIds,
      tagIds: helpRequest.tagIds,
      oneQuestion: helpRequest.oneQuestion === true,
      state: 'requested',
      requestedAt,
      admittedAt: null,
      answeredAt: null,
      conversationPublicId: null,
      expiresAt: new Date(requestedAt.getTime() + LIMITS.requestHours * HOUR_MS),
    };
    const mentor = await personaOf(deps, mentorId);
    if (!mentor || !(await inTransaction(() => insertIfFree(deps, request)))) {
      await refresh({ helpRequestId: helpRequest._id, menteeId });
      throw new AppError('mentorNotFree');
    }
    deps.realtime.toAccount(mentorId, inboxChangedPush, {});
    return presentOwnRequest(request, { mentor, place: await findOwnPlace(deps, request) });
  };
}

/** False, with nothing inserted, where the mentor can no longer be suggested. A concurrent suspension conflicts, and one of the two is retried. */
async function insertIfFree(deps: MatchingDeps, request: MatchRequest): Promise<boolean> {
  const { menteeId, mentorId } = request;
  const ageBand = await ageBandOf(deps, menteeId);
  const profile = await deps.profiles.find(mentorId);
  if (!profile?.acceptingRequests) return false;
  const minutesLeft = (await deps.time.minutesToOffer([mentorId])).get(mentorId) ?? 0;
  if (!hasTime({ minutesLeft }) || !(await hasRoomFor(deps, { profile, menteeId }))) return false;
  if (!(await deps.screening.relyOnMatchable({ mentorId, ageBand }))) return false;
  const { wait } = await findWait(deps, request);
  const admittedAt = wait === null ? request.requestedAt : null;
  await deps.requests.insert({ ...request, admittedAt });
  await cancelTellWhenFree(deps, menteeId);
  const asked = { accountId: mentorId, kind: 'request', about: request._id, path: '/mentor' } as const;
  await deps.notifications.notify(asked);
  return true;
}
