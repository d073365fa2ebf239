import type { ApplicationView } from '../../../../shared/contracts/screening.ts';
import { instantOfWallTime } from '../../../../shared/domain/screening/interview.ts';
import { isTimeZone } from '../../../../shared/domain/time/timeZone.ts';
import { newPublicId } from '../../../platform/crypto/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { changeInterview } from '../changeInterview.ts';
import { findAtVersion } from '../findAtVersion.ts';
import { viewApplication } from '../queries/viewApplication.ts';
import type { Acting, ScreeningDeps } from '../screening.deps.ts';
import { volunteerAsked } from '../screening.events.ts';

interface Offered {
  by: Acting;
  id: string;
  version: number;
  /** IANA zone of the wall clock that the times are read from. */
  timeZone: string;
  slots: readonly { day: string; time: string }[];
}

/**
 * Offers times for the interview in place of those that were offered before; a booking of one of them is gone.
 * @throws {AppError} notFound, moveNotAllowed or staleVersion, as `findAtVersion`; moveNotAllowed also outside the step `interview`
 * @throws {AppError} badRequest: a zone that is unknown, or a time that is past or that the clock does not show exactly once that day
 */
export function offerSlots(deps: ScreeningDeps) {
  const view = viewApplication(deps);
  return async ({ by, id, version, timeZone, slots }: Offered): Promise<ApplicationView> => {
    const application = await findAtVersion(deps, { id, version });
    if (application.state !== 'interview') throw new AppError('moveNotAllowed');
    if (!isTimeZone(timeZone)) {
      throw new AppError('badRequest', { fields: { timeZone: 'a time zone such as Europe/London' } });
    }
    const now = deps.clock.now();
    const offered = slots.map((slot) => {
      const startsAt = instantOfWallTime({ ...slot, timeZone });
      if (!startsAt || startsAt <= now) {
        throw new AppError('badRequest', { fields: { slots: 'times to come that the clock shows once' } });
      }
      return { publicId: newPublicId(), startsAt };
    });
    const interview = {
      ...application.interview,
      slots: offered.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime()),
      booked: null,
    };
    const { mentorId } = application;
    await changeInterview(deps, {
      application,
      by: by.accountId,
      action: 'slotsOffered',
      interview,
      alongside: () => deps.events.publish(volunteerAsked, { mentorId, what: 'interview' }),
    });
    return view({ id, by });
  };
}
