import type { ApplicationView, ScreeningCheckInput } from '../../../../shared/contracts/screening.ts';
import { findAtVersion } from '../findAtVersion.ts';
import { viewApplication } from '../queries/viewApplication.ts';
import type { Acting, ScreeningDeps } from '../screening.deps.ts';
import { storeCheck } from '../storeCheck.ts';

interface Recorded {
  by: Acting;
  /** Public id of the application. */
  id: string;
  /** The version the person saw. */
  version: number;
  check: ScreeningCheckInput;
}

/**
 * Records what an identity or background check said, never the document itself (R5).
 * @throws {AppError} notFound: there is no such application, or it was not sent in.
 * @throws {AppError} moveNotAllowed: the application is in a final state.
 * @throws {AppError} badRequest: `fields` names what is expected where.
 * @throws {AppError} staleVersion: the application was changed since `version`.
 */
export function recordCheck(deps: ScreeningDeps) {
  const view = viewApplication(deps);
  const store = storeCheck(deps);
  return async ({ by, id, version, check }: Recorded): Promise<ApplicationView> => {
    const application = await findAtVersion(deps, { id, version });
    await store({ application, check, by: by.accountId });
    return view({ id, by });
  };
}
