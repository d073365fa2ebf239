import { inTransaction } from '../../platform/db/index.ts';
import { AppError } from '../../platform/http/index.ts';
import { withEvidence } from './application.due.ts';
import type { Application } from './application.model.ts';
import type { Interview } from './interview.model.ts';
import type { ScreeningDeps } from './screening.deps.ts';

interface InterviewChange {
  application: Application;
  /** Account of the person who acts. */
  by: string;
  action: 'slotsOffered' | 'slotBooked' | 'interviewed' | 'interviewLookedAt';
  interview: Interview;
  interviewerIds?: string[];
  /** Further effects; run in the transaction. */
  alongside?: () => Promise<void>;
}

/**
 * Stores a change of the interview with its audit row, in one transaction.
 * @throws {AppError} staleVersion: the application was changed since it was read.
 */
export async function changeInterview(
  { applications, audit, clock }: Pick<ScreeningDeps, 'applications' | 'audit' | 'clock'>,
  { application, by, action, interview, interviewerIds, alongside }: InterviewChange,
): Promise<void> {
  const { _id: applicationId, version } = application;
  const changed = { interview, ...(interviewerIds && { interviewerIds }) };
  const change = withEvidence(application, changed, clock.now());
  await inTransaction(async () => {
    if (!(await applications.changeEvidence({ applicationId, version, change }))) {
      throw new AppError('staleVersion');
    }
    await alongside?.();
    const subject = { kind: 'application', id: applicationId };
    await audit.record({ actorId: by, action: `screening.${action}`, subject });
  });
}
