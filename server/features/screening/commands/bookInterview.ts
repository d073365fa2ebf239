import { AppError } from '../../../platform/http/index.ts';
import { changeInterview } from '../changeInterview.ts';
import type { Acting, ScreeningDeps } from '../screening.deps.ts';

/**
 * The volunteer takes one of the times that are offered, in place of another that they took before.
 * @throws {AppError} notFound: this mentor has no application, or the time is not offered any more.
 * @throws {AppError} moveNotAllowed: the application is not at the interview, or the time is past.
 * @throws {AppError} staleVersion: the application was changed while this ran.
 */
export function bookInterview(deps: ScreeningDeps) {
  return async ({ by, slot }: { by: Acting; slot: string }): Promise<void> => {
    const application = await deps.applications.findOfMentor(by.accountId);
    const offered = application?.interview.slots.find(({ publicId }) => publicId === slot);
    if (!application || !offered) throw new AppError('notFound');
    const { state, interview } = application;
    if (state !== 'interview' || offered.startsAt <= deps.clock.now()) throw new AppError('moveNotAllowed');
    if (interview.booked === slot) return;
    await changeInterview(deps, {
      application,
      by: by.accountId,
      action: 'slotBooked',
      interview: { ...interview, booked: slot },
    });
  };
}
