import { inboxChangedPush } from '../../../../shared/contracts/conversations.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { MatchingDeps } from '../matching.deps.ts';

/**
 * The mentee withdraws a request.
 * @throws {AppError} notFound: there is no such request of this mentee.
 * @throws {AppError} requestOver: it was answered, or has expired.
 */
export function withdrawRequest({ clock, realtime, requests }: MatchingDeps) {
  return async ({ menteeId, id }: { menteeId: string; id: string }): Promise<void> => {
    const request = await requests.findForMentee({ menteeId, id });
    if (!request) throw new AppError('notFound');
    const withdrawn = await requests.answer({
      requestId: request._id,
      state: 'withdrawn',
      at: clock.now(),
    });
    if (!withdrawn) throw new AppError('requestOver');
    realtime.toAccount(request.mentorId, inboxChangedPush, {});
  };
}
