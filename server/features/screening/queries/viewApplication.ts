import type { ApplicationView } from '../../../../shared/contracts/screening.ts';
import { AppError } from '../../../platform/http/index.ts';
import { presentApplication } from '../application.presenter.ts';
import { readEvidence } from '../application.evidence.ts';
import { openDraft, openNotes, openReferralNote } from '../applicationWords.ts';
import { openInterviewNotes } from '../interviewWords.ts';
import { openReferences } from '../referenceWords.ts';
import type { Acting, ScreeningDeps } from '../screening.deps.ts';

/**
 * One application for a member of staff. The read is audited before the answer is made (R38).
 * @throws {AppError} notFound: there is none, or it was not sent in.
 */
export function viewApplication(deps: ScreeningDeps) {
  return async ({ id, by }: { id: string; by: Acting }): Promise<ApplicationView> => {
    const application = await deps.applications.findSentIn(id);
    if (!application) throw new AppError('notFound');
    const { _id, mentorId, history, approvals, checks, interview, interviewerIds } = application;
    const subject = { kind: 'application', id: _id };
    await deps.audit.record({ actorId: by.accountId, action: 'screening.read', subject });
    const requests = await deps.references.listOf(_id);
    const confirmedBy = requests.flatMap(({ confirmed }) => (confirmed ? [confirmed] : []));
    const { checkRequests, referral, invitedBy } = application;
    const actedBy = [
      ...history,
      ...approvals,
      ...checks,
      ...confirmedBy,
      ...interview.forms,
      ...(interview.look ? [interview.look] : []),
      ...checkRequests,
      ...(referral?.closed ? [referral.closed] : []),
      { by: invitedBy },
    ].flatMap((step) => step.by ?? []);
    const personas = await deps.accounts.findPersons([...new Set([mentorId, ...interviewerIds, ...actedBy])]);
    const form = await openDraft(deps, application);
    const notes = await openNotes(deps, application);
    const references = await openReferences(deps, requests);
    const interviewNotes = await openInterviewNotes(deps, application);
    const evidence = await readEvidence(deps, application);
    const now = deps.clock.now();
    return presentApplication(application, {
      viewer: by,
      personas,
      form,
      notes,
      references,
      interviewNotes,
      ofReferral: {
        note: await openReferralNote(deps, application),
        cases: referral ? await deps.moderation.listCasesAbout(mentorId) : [],
      },
      hasProvider: deps.config.checkProviderKey !== null,
      evidence,
      now,
    });
  };
}
