import { inboxChangedPush } from '../../../../shared/contracts/conversations.ts';
import type { AgeBand } from '../../../../shared/contracts/common.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { ageBandOf, lacksSecondFactor } from '../matching.access.ts';
import type { MatchingDeps } from '../matching.deps.ts';
import type { MatchRequest } from '../matchRequest.model.ts';
import { labelsOf, readLabels } from '../topicLabels.ts';

/**
 * The mentor accepts: the answer and its conversation are written in one transaction. Repeated, it answers with the same
 * conversation.
 * @throws {AppError} notFound: there is no such request to this mentor.
 * @throws {AppError} requestOver: it was answered or withdrawn, or has expired.
 * @throws {AppError} secondFactorMissing: the mentor may meet people under 18 and has no second factor.
 * @throws {AppError} mentorNotFree: all places are taken.
 * @throws {AppError} notAllowed: the mentor may no longer be matched with this mentee.
 * @throws {AppError} restricted: a restriction keeps the mentor out of matching.
 */
export function acceptRequest(deps: MatchingDeps) {
  return async ({ mentorId, id }: { mentorId: string; id: string }): Promise<{ conversationId: string }> => {
    const request = await deps.requests.findForMentor({ mentorId, id });
    if (!request) throw new AppError('notFound');
    if (request.state === 'accepted' && request.conversationPublicId !== null) {
      return { conversationId: request.conversationPublicId };
    }
    if (await lacksSecondFactor(deps, mentorId)) throw new AppError('secondFactorMissing');
    const { topics } = await readLabels(deps);
    const topicLabel = labelsOf(request.topicIds, topics)[0] ?? '';
    const ageBand = await ageBandOf(deps, request.menteeId);
    const conversationId = await inTransaction(() => accept(deps, { request, ageBand, topicLabel }));
    deps.realtime.toAccount(request.menteeId, inboxChangedPush, {});
    deps.realtime.toAccount(mentorId, inboxChangedPush, {});
    return { conversationId };
  };
}

async function accept(
  { clock, conversations, notifications, profiles, requests, screening }: MatchingDeps,
  { request, ageBand, topicLabel }: { request: MatchRequest; ageBand: AgeBand; topicLabel: string },
): Promise<string> {
  const { _id: matchRequestId, menteeId, mentorId } = request;
  const accepted = await requests.answer({ requestId: matchRequestId, state: 'accepted', at: clock.now() });
  if (!accepted) throw new AppError('requestOver');
  if (!(await screening.relyOnMatchable({ mentorId, ageBand }))) throw new AppError('notAllowed');
  const profile = await profiles.countAcceptance(mentorId);
  const open = await conversations.countOpen(mentorId);
  if (!profile || open >= profile.maxActiveConversations) throw new AppError('mentorNotFree');
  const { publicId } = await conversations.begin({ menteeId, mentorId, ageBand, topicLabel, matchRequestId });
  await requests.setConversation(matchRequestId, publicId);
  const path = `/talk/${publicId}`;
  await notifications.notify({ accountId: menteeId, kind: 'decision', about: matchRequestId, path });
  return publicId;
}
