import type { ApplicationView } from '../../../../shared/contracts/screening.ts';
import { AppError } from '../../../platform/http/index.ts';
import { presentApplication } from '../application.presenter.ts';
import { openDraft, openNotes } from '../applicationWords.ts';
import type { Acting, ScreeningDeps } from '../screening.deps.ts';

/**
 * One application for a member of staff. The read is audited before the answer is made (R38).
 * @throws {AppError} notFound: there is none, or it was not sent in.
 */
export function viewApplication(deps: ScreeningDeps) {
  return async ({ id, by }: { id: string; by: Acting }): Promise<ApplicationView> => {
    const application = await deps.applications.findSentIn(id);
    if (!application) throw new AppError('notFound');
    const { _id, mentorId, history, approvals, interviewerIds } = application;
    const subject = { kind: 'application', id: _id };
    await deps.audit.record({ actorId: by.accountId, action: 'screening.read', subject });
    const actedBy = [...history, ...approvals].map((step) => step.by);
    const personas = await deps.accounts.findPersons([...new Set([mentorId, ...interviewerIds, ...actedBy])]);
    const form = await openDraft(deps, application);
    const notes = await openNotes(deps, application);
    return presentApplication(application, { viewer: by, personas, form, notes });
  };
}
