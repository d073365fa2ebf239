import type { ApplicationView } from '../../../../shared/contracts/screening.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { findReference } from '../findReference.ts';
import type { ReferenceAct } from '../findReference.ts';
import { viewApplication } from '../queries/viewApplication.ts';
import type { ScreeningDeps } from '../screening.deps.ts';
import { volunteerAsked } from '../screening.events.ts';

/**
 * Has the volunteer name another person in place of a referee. Repeated, it changes nothing. The volunteer is not told why.
 * @throws {AppError} notFound, moveNotAllowed or staleVersion, as `findReference`
 */
export function askAnotherReferee(deps: ScreeningDeps) {
  const view = viewApplication(deps);
  return async (act: ReferenceAct): Promise<ApplicationView> => {
    const { application, request } = await findReference(deps, act);
    await inTransaction(async () => {
      if (!(await deps.references.wantAnother(request._id))) return;
      await deps.events.publish(volunteerAsked, { mentorId: application.mentorId, what: 'referee' });
      const subject = { kind: 'application', id: application._id };
      await deps.audit.record({ actorId: act.by.accountId, action: 'screening.refereeWanted', subject });
    });
    return view(act);
  };
}
