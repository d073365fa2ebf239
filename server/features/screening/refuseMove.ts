import type { EvidencePiece } from '../../../shared/domain/screening/evidence.ts';
import type { ScreeningState } from '../../../shared/domain/screening/states.ts';
import { AppError } from '../../platform/http/index.ts';
import type { Application } from './application.model.ts';
import type { Acting, ScreeningDeps } from './screening.deps.ts';

interface RefusedMove {
  application: Application;
  to: ScreeningState;
  by: Acting;
}

/**
 * Audits a move that is not allowed (R1), then refuses it.
 * @throws {AppError} moveNotAllowed or sameApprover, as given by `code`.
 */
export async function refuseMove(
  deps: Pick<ScreeningDeps, 'audit'>,
  { code, ...move }: RefusedMove & { code: 'moveNotAllowed' | 'sameApprover' },
): Promise<never> {
  await auditRefusal(deps, move);
  throw new AppError(code);
}

/**
 * Audits a move for which evidence is missing, then refuses it.
 * @throws {AppError} evidenceMissing, with the pieces.
 */
export async function refuseUnproven(
  deps: Pick<ScreeningDeps, 'audit'>,
  { missing, ...move }: RefusedMove & { missing: EvidencePiece[] },
): Promise<never> {
  await auditRefusal(deps, move, missing);
  throw new AppError('evidenceMissing', { details: { missing } });
}

/** Writes to the audit that a move was refused, with the pieces of evidence that are missing. */
function auditRefusal(
  { audit }: Pick<ScreeningDeps, 'audit'>,
  { application, to, by }: RefusedMove,
  missing: readonly EvidencePiece[] = [],
): Promise<void> {
  const subject = { kind: 'application', id: application._id };
  const reason = [`${application.state} > ${to}`, ...missing].join(' ');
  return audit.record({ actorId: by.accountId, action: 'screening.refused', subject, reason });
}
