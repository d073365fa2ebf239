import type { ScreeningState } from '../../../shared/domain/screening/states.ts';
import { AppError } from '../../platform/http/index.ts';
import type { Application } from './application.model.ts';
import type { Acting, ScreeningDeps } from './screening.deps.ts';

/**
 * Audits a move that is not allowed (R1), then refuses it.
 * @throws {AppError} moveNotAllowed or sameApprover, as given by `code`.
 */
export async function refuseMove(
  { audit }: Pick<ScreeningDeps, 'audit'>,
  input: {
    application: Application;
    to: ScreeningState;
    by: Acting;
    code: 'moveNotAllowed' | 'sameApprover';
  },
): Promise<never> {
  const { application, to, by, code } = input;
  const subject = { kind: 'application', id: application._id };
  const reason = `${application.state} > ${to}`;
  await audit.record({ actorId: by.accountId, action: 'screening.refused', subject, reason });
  throw new AppError(code);
}
