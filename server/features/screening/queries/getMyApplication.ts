import type { AnswerInput } from '../../../../shared/contracts/endpoint.ts';
import type { getMyApplicationEndpoint } from '../../../../shared/contracts/screening.ts';
import { AppError } from '../../../platform/http/index.ts';
import { presentSteps } from '../application.presenter.ts';
import { openDraft } from '../applicationWords.ts';
import type { ScreeningDeps } from '../screening.deps.ts';

/**
 * The volunteer's own application.
 * @throws {AppError} notFound: this mentor has no application.
 */
export function getMyApplication(deps: Pick<ScreeningDeps, 'applications' | 'sealer'>) {
  return async (mentorId: string): Promise<AnswerInput<typeof getMyApplicationEndpoint>> => {
    const application = await deps.applications.findOfMentor(mentorId);
    if (!application) throw new AppError('notFound');
    const { state, approvedAgeBands } = application;
    const draft = await openDraft(deps, application);
    return { state, steps: presentSteps(application), draft, approvedAgeBands };
  };
}
