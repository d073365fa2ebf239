import type { ContactHours } from '../../../../shared/domain/time/contactHours.ts';
import { promisedReplySeconds } from '../../../../shared/domain/time/replyDue.ts';
import { hoursOf, NO_CONTACT } from '../contact.policy.ts';
import { findMeter } from '../meter.access.ts';
import type { TimeDeps } from '../time.deps.ts';

/**
 * When a mentor is there, and within how many seconds of it they promise to reply.
 * @throws {AppError} notFound: no time is kept for this mentor.
 */
export function replyPromiseOf(deps: Pick<TimeDeps, 'meters'>) {
  return async (mentorId: string): Promise<{ hours: ContactHours; seconds: number }> => {
    const { meter, contact = NO_CONTACT } = await findMeter(deps, mentorId);
    return {
      hours: hoursOf({ meter, contact }),
      seconds: promisedReplySeconds(contact.windows, contact.replyHours),
    };
  };
}
