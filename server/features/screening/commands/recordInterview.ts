import type { ApplicationView } from '../../../../shared/contracts/screening.ts';
import type { InterviewScores } from '../../../../shared/domain/screening/interview.ts';
import { AppError } from '../../../platform/http/index.ts';
import { changeInterview } from '../changeInterview.ts';
import { findAtVersion } from '../findAtVersion.ts';
import { sealInterviewNotes } from '../interviewWords.ts';
import { viewApplication } from '../queries/viewApplication.ts';
import type { Acting, ScreeningDeps } from '../screening.deps.ts';

interface Interviewed {
  by: Acting;
  id: string;
  version: number;
  scores: InterviewScores;
  notes: string;
}

/**
 * Records what an interviewer thought, on a scored form; they cannot approve later (R6).
 * @throws {AppError} notFound, moveNotAllowed or staleVersion, as `findAtVersion`; moveNotAllowed also outside the step `interview`, and for
 * a second form of one person
 */
export function recordInterview(deps: ScreeningDeps) {
  const view = viewApplication(deps);
  return async ({ by, id, version, scores, notes }: Interviewed): Promise<ApplicationView> => {
    const application = await findAtVersion(deps, { id, version });
    const { interview, interviewerIds, state } = application;
    const { accountId } = by;
    const wasThere = interview.forms.some((form) => form.by === accountId);
    if (state !== 'interview' || wasThere || interview.look) throw new AppError('moveNotAllowed');
    const sealed = await sealInterviewNotes(deps, application, { text: notes, isLook: false });
    const form = { by: accountId, at: deps.clock.now(), scores, notes: sealed };
    await changeInterview(deps, {
      application,
      by: accountId,
      action: 'interviewed',
      interview: { ...interview, forms: [...interview.forms, form] },
      interviewerIds: [...new Set([...interviewerIds, accountId])],
    });
    return view({ id, by });
  };
}
