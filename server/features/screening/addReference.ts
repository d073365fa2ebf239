import { AppError } from '../../platform/http/index.ts';
import type { Application } from './application.model.ts';
import type { ScreeningDeps } from './screening.deps.ts';
import { windowsOf } from './screening.policy.ts';

/**
 * Counts references for an application. Joins the running transaction.
 * @throws {AppError} staleVersion: the application was changed since it was read.
 */
export async function addReference(
  { applications }: Pick<ScreeningDeps, 'applications'>,
  application: Application,
  added: { speaking: number; confirmed: number },
): Promise<void> {
  const { _id: applicationId, version } = application;
  const references = {
    speaking: application.references.speaking + added.speaking,
    confirmed: application.references.confirmed + added.confirmed,
  };
  const matchWindows = windowsOf({ ...application, references });
  const isDone = await applications.changeEvidence({
    applicationId,
    version,
    change: { references, matchWindows },
  });
  if (!isDone) throw new AppError('staleVersion');
}
