import type { AnswerInput } from '../../../../shared/contracts/endpoint.ts';
import type { getMyApplicationEndpoint } from '../../../../shared/contracts/screening.ts';
import { refereesWanted } from '../../../../shared/domain/screening/references.ts';
import { AppError } from '../../../platform/http/index.ts';
import { presentSteps } from '../application.presenter.ts';
import { firstLapse } from '../screening.policy.ts';
import { presentSlots } from '../interview.presenter.ts';
import { openDraft } from '../applicationWords.ts';
import type { ScreeningDeps } from '../screening.deps.ts';

/**
 * The volunteer's own application.
 * @throws {AppError} notFound: this mentor has no application.
 */
export function getMyApplication(deps: Pick<ScreeningDeps, 'applications' | 'references' | 'sealer'>) {
  return async (mentorId: string): Promise<AnswerInput<typeof getMyApplicationEndpoint>> => {
    const application = await deps.applications.findOfMentor(mentorId);
    if (!application) throw new AppError('notFound');
    const { _id, state, approvedAgeBands, emailProof, interview } = application;
    const draft = await openDraft(deps, application);
    const requests = await deps.references.listOf(_id);
    return {
      state,
      steps: presentSteps(application),
      draft,
      approvedAgeBands,
      emailConfirmed: emailProof.confirmedAt !== null,
      refereesWanted: refereesWanted(requests),
      checkedUntil: firstLapse(application)?.toISOString() ?? null,
      interview: state === 'interview' ? presentSlots(interview) : null,
    };
  };
}
