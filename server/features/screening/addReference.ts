import { AppError } from '../../platform/http/index.ts';
import { withEvidence } from './application.due.ts';
import type { Application } from './application.model.ts';
import type { ScreeningDeps } from './screening.deps.ts';

/**
 * Counts references for an application. Joins the running transaction.
 * @throws {AppError} staleVersion: the application was changed since it was read.
 */
export async function addReference(
  { applications, clock }: Pick<ScreeningDeps, 'applications' | 'clock'>,
  application: Application,
  added: { speaking: number; confirmed: number },
): Promise<void> {
  const { _id: applicationId, version } = application;
  const references = {
    speaking: application.references.speaking + added.speaking,
    confirmed: application.references.confirmed + added.confirmed,
  };
  const isDone = await applications.changeEvidence({
    applicationId,
    version,
    change: withEvidence(application, { references }, clock.now()),
  });
  if (!isDone) throw new AppError('staleVersion');
}
