import type { ApplicationView } from '../../../../shared/contracts/screening.ts';
import { eligibleLevels } from '../../../../shared/domain/screening/checks.ts';
import type { CheckLevel } from '../../../../shared/domain/screening/checks.ts';
import { newPublicId } from '../../../platform/crypto/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { withEvidence } from '../application.due.ts';
import { openDraft } from '../applicationWords.ts';
import { findAtVersion } from '../findAtVersion.ts';
import { viewApplication } from '../queries/viewApplication.ts';
import type { Acting, ScreeningDeps } from '../screening.deps.ts';

interface Requested {
  by: Acting;
  /** Public id of the application. */
  id: string;
  /** The version the person saw. */
  version: number;
  level: CheckLevel;
}

/**
 * Makes the reference under which an outside provider is asked for a background check; staff give it to the provider.
 * @throws {AppError} notFound: no provider is set up.
 * @throws {AppError} notFound, moveNotAllowed or staleVersion, as `findAtVersion`
 * @throws {AppError} badRequest: a level that this volunteer may not be checked at (R4)
 */
export function requestCheck(deps: ScreeningDeps) {
  const view = viewApplication(deps);
  return async ({ by, id, version, level }: Requested): Promise<ApplicationView> => {
    if (deps.config.checkProviderKey === null) throw new AppError('notFound');
    const application = await findAtVersion(deps, { id, version });
    const { nation, ageBands: asked = [] } = await openDraft(deps, application);
    if (!nation || !eligibleLevels({ nation, asked }).includes(level)) {
      throw new AppError('badRequest', {
        fields: { level: 'a level that this volunteer may be checked at' },
      });
    }
    const at = deps.clock.now();
    const request = { publicId: newPublicId(), level, by: by.accountId, at, answeredAt: null };
    const checkRequests = [...application.checkRequests, request];
    const change = withEvidence(application, { checkRequests }, at);
    await inTransaction(async () => {
      const { _id: applicationId } = application;
      if (!(await deps.applications.changeEvidence({ applicationId, version, change }))) {
        throw new AppError('staleVersion');
      }
      const subject = { kind: 'application', id: applicationId };
      await deps.audit.record({
        actorId: by.accountId,
        action: 'screening.checkRequested',
        subject,
        reason: level,
      });
    });
    return view({ id, by });
  };
}
