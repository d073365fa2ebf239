import { lapseWarning, warnedSpan } from '../../../../shared/domain/screening/lapse.ts';
import { reScreenLapsed } from './reScreenLapsed.ts';
import type { ScreeningDeps } from '../screening.deps.ts';
import { firstLapse } from '../screening.policy.ts';

/**
 * Handles checks that have lapsed or soon will. The move of a lapsed mentor runs first and sends a notice of its own, so that the mentor is
 * not warned of the same lapse as well.
 */
export function workLapses(deps: ScreeningDeps) {
  const reScreen = reScreenLapsed(deps);
  const warn = warnOfLapse(deps);
  return async (): Promise<void> => {
    await reScreen();
    await warn();
  };
}

/**
 * Tells mentors in service that their evidence lapses, 90, 30 and 7 days before and when it has. A notice is named by the lapse and the
 * warning, so that a repeated run, or one after a restart, tells no one twice.
 */
function warnOfLapse({
  applications,
  clock,
  log,
  notifications,
}: Pick<ScreeningDeps, 'applications' | 'clock' | 'log' | 'notifications'>) {
  return async (): Promise<void> => {
    const now = clock.now();
    for (const application of await applications.findLapsing(warnedSpan(now))) {
      const until = firstLapse(application);
      const warning = until && lapseWarning({ until, now });
      if (until === null || warning === null) continue;
      try {
        await notifications.notify({
          accountId: application.mentorId,
          kind: 'decision',
          about: `lapse ${application._id} ${until.toISOString()} ${warning}`,
          path: '/mentor/application',
        });
      } catch (error) {
        log.error(
          { application: log.ref('application', application._id), error },
          'lapse warning failed; sweep will retry',
        );
      }
    }
  };
}
