import { AppError } from '../../../platform/http/index.ts';
import { sealForm } from '../applicationWords.ts';
import type { DraftForm } from '../applicationWords.ts';
import type { Acting, ScreeningDeps } from '../screening.deps.ts';

/**
 * Saves what a volunteer has written so far.
 * @throws {AppError} notFound: this mentor has no application.
 * @throws {AppError} moveNotAllowed: it was sent in.
 */
export function saveApplicationDraft(deps: Pick<ScreeningDeps, 'applications' | 'sealer'>) {
  return async ({ by, form }: { by: Acting; form: DraftForm }): Promise<void> => {
    const application = await deps.applications.findOfMentor(by.accountId);
    if (!application) throw new AppError('notFound');
    const sealed = await sealForm(deps, application._id, form);
    const saved = await deps.applications.saveDraft({ applicationId: application._id, form: sealed });
    if (!saved) throw new AppError('moveNotAllowed');
  };
}
