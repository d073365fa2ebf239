import { AppError } from '../../platform/http/index.ts';
import type { Application } from './application.model.ts';
import { findAtVersion } from './findAtVersion.ts';
import type { ReferenceRequest } from './reference.model.ts';
import type { Acting, ScreeningDeps } from './screening.deps.ts';

/** What a member of staff does with a reference, on the version of the application that they saw. */
export interface ReferenceAct {
  by: Acting;
  /** Public id of the application. */
  id: string;
  /** Public id of the reference. */
  reference: string;
  version: number;
}

/**
 * A reference with its application.
 * @throws {AppError} notFound, moveNotAllowed or staleVersion, as `findAtVersion`
 */
export async function findReference(
  deps: Pick<ScreeningDeps, 'applications' | 'references'>,
  { id, reference, version }: ReferenceAct,
): Promise<{ application: Application; request: ReferenceRequest }> {
  const application = await findAtVersion(deps, { id, version });
  const request = await deps.references.findOf({ applicationId: application._id, publicId: reference });
  if (!request) throw new AppError('notFound');
  return { application, request };
}
