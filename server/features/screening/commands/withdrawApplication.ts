import { AppError } from '../../../platform/http/index.ts';
import type { Acting, ScreeningDeps } from '../screening.deps.ts';
import { findMoveFor } from '../screening.policy.ts';
import { refuseMove } from '../refuseMove.ts';
import { takeStep } from '../application.steps.ts';

/**
 * The volunteer withdraws, without giving a reason.
 * @throws {AppError} notFound: this mentor has no application.
 * @throws {AppError} moveNotAllowed: in its state it cannot be withdrawn.
 * @throws {AppError} staleVersion: it was changed while this ran.
 */
export function withdrawApplication(deps: ScreeningDeps) {
  return async ({ by }: { by: Acting }): Promise<void> => {
    const application = await deps.applications.findOfMentor(by.accountId);
    if (!application) throw new AppError('notFound');
    const to = 'withdrawn';
    const move = findMoveFor(application, { to, by });
    if (!move) return refuseMove(deps, { application, to, by, code: 'moveNotAllowed' });
    await takeStep(deps, { application, move, by });
  };
}
