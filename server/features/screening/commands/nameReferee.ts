import { refereesWanted } from '../../../../shared/domain/screening/references.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { newReferenceRequest } from '../referenceWords.ts';
import type { NamedReferee } from '../referenceWords.ts';
import type { Acting, ScreeningDeps } from '../screening.deps.ts';

/**
 * The volunteer names another referee, who is asked at once.
 * @throws {AppError} notFound: this mentor has no application.
 * @throws {AppError} moveNotAllowed: no other referee is asked for.
 * @throws {AppError} staleVersion: the application was changed while this ran.
 */
export function nameReferee(deps: ScreeningDeps) {
  return async ({ by, referee }: { by: Acting; referee: NamedReferee }): Promise<void> => {
    const application = await deps.applications.findOfMentor(by.accountId);
    if (!application) throw new AppError('notFound');
    const { _id: applicationId, version, state } = application;
    if (state !== 'referencesPending') throw new AppError('moveNotAllowed');
    const asked = await deps.references.listOf(applicationId);
    if (refereesWanted(asked) === 0) throw new AppError('moveNotAllowed');
    const request = await newReferenceRequest(deps, { applicationId, position: asked.length, referee });
    await inTransaction(async () => {
      // The version makes one of two that race fail: both would fill the same place.
      if (!(await deps.applications.changeEvidence({ applicationId, version, change: {} }))) {
        throw new AppError('staleVersion');
      }
      await deps.references.insert(request);
    });
  };
}
