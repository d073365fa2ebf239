import type { ApplicationView } from '../../../../shared/contracts/screening.ts';
import type { ReferralOutcome } from '../../../../shared/domain/screening/referral.ts';
import { canCloseOn } from '../../../../shared/domain/dutyTask.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { dueOf } from '../application.due.ts';
import { sealReferralNote } from '../applicationWords.ts';
import { viewApplication } from '../queries/viewApplication.ts';
import type { Acting, ScreeningDeps } from '../screening.deps.ts';

interface Closed {
  by: Acting;
  /** Public id of the application. */
  id: string;
  /** The version the person saw. */
  version: number;
  outcome: ReferralOutcome;
  /** Calendar date. */
  on: string;
  note: string;
}

/**
 * Closes the task to tell the barring body of a volunteer who was removed (R43).
 * @throws {AppError} notFound: there is no such application.
 * @throws {AppError} moveNotAllowed: it has no open task.
 * @throws {AppError} badRequest: a date in the future, or before the removal.
 * @throws {AppError} staleVersion: the application was changed since `version`.
 */
export function closeReferral(deps: ScreeningDeps) {
  const view = viewApplication(deps);
  return async ({ by, id, version, outcome, on, note }: Closed): Promise<ApplicationView> => {
    const application = await deps.applications.findSentIn(id);
    if (!application) throw new AppError('notFound');
    const { _id: applicationId, referral: open } = application;
    if (!open || open.closed) throw new AppError('moveNotAllowed');
    const at = deps.clock.now();
    if (!canCloseOn(on, { openedAt: open.openedAt, now: at })) {
      throw new AppError('badRequest', { fields: { on: 'a date from the removal to today' } });
    }
    const sealed = await sealReferralNote(deps, application, note);
    const referral = { ...open, closed: { outcome, on, by: by.accountId, at, note: sealed } };
    const change = { referral, due: dueOf({ ...application, referral }, at) };
    await inTransaction(async () => {
      if (!(await deps.applications.changeEvidence({ applicationId, version, change }))) {
        throw new AppError('staleVersion');
      }
      const subject = { kind: 'application', id: applicationId };
      await deps.audit.record({
        actorId: by.accountId,
        action: 'screening.referralClosed',
        subject,
        reason: outcome,
      });
    });
    return view({ id, by });
  };
}
