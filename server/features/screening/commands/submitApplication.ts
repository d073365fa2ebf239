import type { ApplicationForm } from '../../../../shared/contracts/screening.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { Acting, ScreeningDeps } from '../screening.deps.ts';
import { findMoveFor, formProblems } from '../screening.policy.ts';
import { refuseMove } from '../refuseMove.ts';
import { takeStep } from '../application.steps.ts';

/**
 * Sends the application in.
 * @throws {AppError} notFound: this mentor has no application.
 * @throws {AppError} badRequest: `fields` names what is expected where.
 * @throws {AppError} moveNotAllowed: it is not a draft.
 * @throws {AppError} staleVersion: it was changed while this ran.
 */
export function submitApplication(deps: ScreeningDeps) {
  return async ({ by, form }: { by: Acting; form: ApplicationForm }): Promise<void> => {
    const application = await deps.applications.findOfMentor(by.accountId);
    if (!application) throw new AppError('notFound');
    const fields = formProblems(form, await deps.matching.topicLabels(form.topicIds));
    if (Object.keys(fields).length > 0) throw new AppError('badRequest', { fields });
    const to = 'submitted';
    const move = findMoveFor(application, { to, by });
    if (!move) return refuseMove(deps, { application, to, by, code: 'moveNotAllowed' });
    await takeStep(deps, { application, move, by, form });
  };
}
