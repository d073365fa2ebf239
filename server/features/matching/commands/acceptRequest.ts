import { inboxChangedPush } from '../../../../shared/contracts/conversations.ts';
import type { AgeBand } from '../../../../shared/contracts/common.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { ageBandOf, lacksSecondFactor } from '../matching.access.ts';
import type { MatchingDeps } from '../matching.deps.ts';
import type { MatchRequest } from '../matchRequest.model.ts';
import { findWait } from '../waitlist.access.ts';
import { labelsOf, readLabels } from '../topicLabels.ts';
import { moveWaitlist } from './moveWaitlist.ts';

/**
 * The mentor accepts: the answer and its conversation are written in one transaction. Repeated, it answers with the same
 * conversation.
 * @throws {AppError} notFound: there is no such request to this mentor.
 * @throws {AppError} requestOver: it was answered or withdrawn, or has expired.
 * @throws {AppError} secondFactorMissing: the mentor may meet people under 18 and has no second factor.
 * @throws {AppError} noRoom: all places are taken, or are for those who asked earlier.
 * @throws {AppError} noMinutes: the mentor's minutes are used up.
 * @throws {AppError} notAllowed: the mentor may no longer be matched with this mentee.
 * @throws {AppError} restricted: a restriction keeps the mentor out of matching.
 */
export function acceptRequest(deps: MatchingDeps) {
  const move = moveWaitlist(deps);
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
    const conversationId = await inTransaction(async () => {
      const publicId = await accept(deps, { request, ageBand, topicLabel });
      await move({ mentorId });
      return publicId;
    });
    deps.realtime.toAccount(request.menteeId, inboxChangedPush, {});
    deps.realtime.toAccount(mentorId, inboxChangedPush, {});
    return { conversationId };
  };
}

/**
 * Accepts a request and begins its conversation. Joins the running transaction.
 * @returns public id of the conversation
 * @throws {AppError} requestOver, notAllowed, noRoom, noMinutes
 */
async function accept(
  deps: MatchingDeps,
  { request, ageBand, topicLabel }: { request: MatchRequest; ageBand: AgeBand; topicLabel: string },
): Promise<string> {
  const { clock, conversations, notifications, profiles, requests, screening } = deps;
  const { _id: matchRequestId, menteeId, mentorId } = request;
  const accepted = await requests.answer({ requestId: matchRequestId, state: 'accepted', at: clock.now() });
  if (!accepted) throw new AppError('requestOver');
  if (!(await screening.relyOnMatchable({ mentorId, ageBand }))) throw new AppError('notAllowed');
  await profiles.countAcceptance(mentorId);
  const { wait } = await findWait(deps, request);
  if (wait !== null) throw new AppError(wait === 'room' ? 'noRoom' : 'noMinutes');
  const terms = { menteeId, mentorId, ageBand, topicLabel, matchRequestId };
  const { publicId } = await conversations.begin({ ...terms, oneQuestion: request.oneQuestion === true });
  await requests.setConversation(matchRequestId, publicId);
  const path = `/talk/${publicId}`;
  await notifications.notify({ accountId: menteeId, kind: 'decision', about: matchRequestId, path });
  return publicId;
}
