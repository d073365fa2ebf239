import { findMove } from '../../../../shared/domain/screening/moves.ts';
import { AppError } from '../../../platform/http/index.ts';
import { takeStep } from '../application.steps.ts';
import type { ScreeningDeps } from '../screening.deps.ts';

const NOTE = 'The checks ran out.';

/**
 * Takes mentors out of matching whose checks have lapsed for each band that they were approved for (R6): the application is due to be
 * checked again, which the mentor is told, and their conversations go on. The truth is in the store: a run that is repeated finds nothing.
 */
export function reScreenLapsed(deps: ScreeningDeps) {
  const { applications, clock, log } = deps;
  return async (): Promise<void> => {
    for (const application of await applications.findLapsed(clock.now())) {
      const move = findMove(application, { to: 'reScreenDue', role: 'service' });
      if (!move) continue;
      try {
        await takeStep(deps, { application, move, by: null, note: NOTE });
      } catch (error) {
        // Another person changed the application: the next run reads it again.
        if (error instanceof AppError && error.code === 'staleVersion') continue;
        log.error(
          { application: log.ref('application', application._id), error },
          'move at a lapse failed; sweep will retry',
        );
      }
    }
  };
}
