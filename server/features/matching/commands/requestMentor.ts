import { inboxChanged } from '../../../../shared/contracts/conversations.ts';
import { LIMITS } from '../../../../shared/contracts/limits.ts';
import type { HelpRequestView } from '../../../../shared/contracts/matching.ts';
import { newId, newPublicId } from '../../../platform/crypto/index.ts';
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
export const requestMentor =
  (deps: MatchingDeps) =>
  async (input: {
    menteeId: string;
    proposalId: string;
  }): Promise<NonNullable<HelpRequestView['request']>> => {
    const { menteeId, proposalId } = input;
    const helpRequest = await deps.helpRequests.findCurrent(menteeId);
    const proposal = helpRequest?.proposals.find(({ publicId }) => publicId === proposalId);
    if (!helpRequest || !proposal) throw new AppError('notFound');
    await expireOverdue(deps)({ menteeId });

    const { mentorId } = proposal;
    const mentor = await personaOf(deps, mentorId);
    if (!mentor || !(await isFree(deps, { menteeId, mentorId }))) {
      await refreshProposals(deps)({ helpRequestId: helpRequest._id, menteeId });
      throw new AppError('mentorNotFree');
    }
    const requestedAt = deps.clock.now();
    const request: MatchRequest = {
      ...{ _id: newId(), publicId: newPublicId(), helpRequestId: helpRequest._id, proposalId },
      ...{ menteeId, mentorId, topicIds: helpRequest.topicIds, tagIds: helpRequest.tagIds },
      ...{ state: 'requested', requestedAt, answeredAt: null, conversationPublicId: null },
      expiresAt: new Date(requestedAt.getTime() + LIMITS.requestHours * 3_600_000),
    };
    await deps.requests.insert(request);
    deps.realtime.toAccount(mentorId, inboxChanged, {});
    return presentOwnRequest(request, mentor);
  };

/** Whether what held when the mentor was suggested still holds. */
async function isFree(
  deps: MatchingDeps,
  { menteeId, mentorId }: { menteeId: string; mentorId: string },
): Promise<boolean> {
  const ageBand = await ageBandOf(deps, menteeId);
  const profile = await deps.profiles.find(mentorId);
  if (!profile?.acceptingRequests || !(await deps.screening.isMatchable({ mentorId, ageBand }))) return false;
  const minutesLeft = (await deps.time.minutesLeft([mentorId])).get(mentorId) ?? 0;
  return hasTime({ minutesLeft }) && hasRoomFor(deps, { profile, menteeId });
}
