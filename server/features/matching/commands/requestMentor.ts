import { inboxChangedPush } from '../../../../shared/contracts/conversations.ts';
import { LIMITS } from '../../../../shared/contracts/limits.ts';
import type { HelpRequestView } from '../../../../shared/contracts/matching.ts';
import { HOUR_MS } from '../../../../shared/domain/units.ts';
import { newId, newPublicId } from '../../../platform/crypto/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { MatchingDeps } from '../matching.deps.ts';
import { hasTime } from '../matching.policy.ts';
import { presentOwnRequest } from '../matching.presenter.ts';
import type { MatchRequest } from '../matchRequest.model.ts';
import { hasRoomFor } from '../queries/suggestMentors.ts';
import { personaOf } from '../queries/viewHelpRequest.ts';
import { ageBandOf } from './askForHelp.ts';
import { expireOverdue } from './expireOverdue.ts';
import { refreshProposals } from './refreshProposals.ts';

/**
 * Asks one mentor who was suggested for the mentee's newest need. Throws `notFound` for anybody else,
 * `openRequestExists`, and `mentorNotFree`: then there are fresh suggestions.
 */
export function requestMentor(deps: MatchingDeps) {
  return async (input: {
    menteeId: string;
    proposalId: string;
  }): Promise<NonNullable<HelpRequestView['request']>> => {
    const { menteeId, proposalId } = input;
    const helpRequest = await deps.helpRequests.findCurrent(menteeId);
    const proposal = helpRequest?.proposals.find(({ publicId }) => publicId === proposalId);
    if (!helpRequest || !proposal) throw new AppError('notFound');
    await expireOverdue(deps)({ menteeId });

    const { mentorId } = proposal;
    const requestedAt = deps.clock.now();
    const request: MatchRequest = {
      ...{ _id: newId(), publicId: newPublicId(), helpRequestId: helpRequest._id, proposalId },
      ...{ menteeId, mentorId, topicIds: helpRequest.topicIds, tagIds: helpRequest.tagIds },
      ...{ state: 'requested', requestedAt, answeredAt: null, conversationPublicId: null },
      expiresAt: new Date(requestedAt.getTime() + LIMITS.requestHours * HOUR_MS),
    };
    const mentor = await personaOf(deps, mentorId);
    if (!mentor || !(await inTransaction(() => insertIfFree(deps, request)))) {
      await refreshProposals(deps)({ helpRequestId: helpRequest._id, menteeId });
      throw new AppError('mentorNotFree');
    }
    deps.realtime.toAccount(mentorId, inboxChangedPush, {});
    return presentOwnRequest(request, mentor);
  };
}

/** False where what held when the mentor was suggested holds no more; a suspension that crosses it finds the request, or is seen. */
async function insertIfFree(deps: MatchingDeps, request: MatchRequest): Promise<boolean> {
  const { menteeId, mentorId } = request;
  const ageBand = await ageBandOf(deps, menteeId);
  const profile = await deps.profiles.find(mentorId);
  if (!profile?.acceptingRequests) return false;
  const minutesLeft = (await deps.time.minutesLeft([mentorId])).get(mentorId) ?? 0;
  if (!hasTime({ minutesLeft }) || !(await hasRoomFor(deps, { profile, menteeId }))) return false;
  if (!(await deps.screening.relyOnMatchable({ mentorId, ageBand }))) return false;
  await deps.requests.insert(request);
  return true;
}
