import type { ApplicationView } from '../../../../shared/contracts/screening.ts';
import { interviewFacts } from '../../../../shared/domain/screening/interview.ts';
import type { LookVerdict } from '../../../../shared/domain/screening/interview.ts';
import { AppError } from '../../../platform/http/index.ts';
import { changeInterview } from '../changeInterview.ts';
import { findAtVersion } from '../findAtVersion.ts';
import { sealInterviewNotes } from '../interviewWords.ts';
import { viewApplication } from '../queries/viewApplication.ts';
import type { Acting, ScreeningDeps } from '../screening.deps.ts';

interface Looked {
  by: Acting;
  id: string;
  version: number;
  verdict: LookVerdict;
  note: string;
}

/**
 * A person who did not interview decides where the forms of two interviewers differ.
 * @throws {AppError} notFound, moveNotAllowed or staleVersion, as `findAtVersion`; moveNotAllowed also where no second look is needed
 * @throws {AppError} sameApprover: this person interviewed the volunteer.
 */
export function lookAtInterview(deps: ScreeningDeps) {
  const view = viewApplication(deps);
  return async ({ by, id, version, verdict, note }: Looked): Promise<ApplicationView> => {
    const application = await findAtVersion(deps, { id, version });
    const { interview, state } = application;
    const { accountId } = by;
    const scores = interview.forms.map((form) => form.scores);
    if (state !== 'interview' || !interviewFacts(scores, interview.look).needsLook) {
      throw new AppError('moveNotAllowed');
    }
    if (application.interviewerIds.includes(accountId)) throw new AppError('sameApprover');
    const sealed = await sealInterviewNotes(deps, application, { text: note, isLook: true });
    const look = { by: accountId, at: deps.clock.now(), verdict, note: sealed };
    await changeInterview(deps, {
      application,
      by: accountId,
      action: 'interviewLookedAt',
      interview: { ...interview, look },
    });
    return view({ id, by });
  };
}
