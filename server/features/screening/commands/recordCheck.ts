import type { ApplicationView, ScreeningCheckInput } from '../../../../shared/contracts/screening.ts';
import { checkValidUntil } from '../../../../shared/domain/screening/checks.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { CheckRecord } from '../application.model.ts';
import { openDraft } from '../applicationWords.ts';
import { findCurrent } from '../findCurrent.ts';
import { viewApplication } from '../queries/viewApplication.ts';
import type { Acting, ScreeningDeps } from '../screening.deps.ts';
import { checkProblems, windowsOf } from '../screening.policy.ts';

interface Recorded {
  by: Acting;
  /** Public id of the application. */
  id: string;
  /** The version the person saw. */
  version: number;
  check: ScreeningCheckInput;
}

/**
 * Records what an identity or background check said, never the document itself (R5).
 * @throws {AppError} notFound: there is no such application, or it was not sent in.
 * @throws {AppError} moveNotAllowed: the application is in a final state.
 * @throws {AppError} badRequest: `fields` names what is expected where.
 * @throws {AppError} staleVersion: the application was changed since `version`.
 */
export function recordCheck(deps: ScreeningDeps) {
  const view = viewApplication(deps);
  return async ({ by, id, version, check }: Recorded): Promise<ApplicationView> => {
    const application = await findCurrent(deps, { id, version });
    const now = deps.clock.now();
    const { nation, ageBands } = await openDraft(deps, application);
    const fields = checkProblems(check, { nation, ageBands, now });
    if (Object.keys(fields).length > 0) throw new AppError('badRequest', { fields });
    const record: CheckRecord = { ...recordOf(check), by: by.accountId, at: now };
    const checks = [...application.checks, record];
    const matchWindows = windowsOf({ ...application, checks });
    await inTransaction(async () => {
      const added = await deps.applications.changeEvidence({
        ...{ applicationId: application._id, version },
        ...{ check: record, change: { matchWindows } },
      });
      if (!added) throw new AppError('staleVersion');
      await deps.matching.relistMentors([application.mentorId]);
      const subject = { kind: 'application', id: application._id };
      const reason = `${check.kind} ${check.outcome}`;
      await deps.audit.record({ actorId: by.accountId, action: 'screening.checkRecorded', subject, reason });
    });
    return view({ id, by });
  };
}

function recordOf(check: ScreeningCheckInput): Omit<CheckRecord, 'by' | 'at'> {
  const { kind, outcome, issuedOn } = check;
  if (kind === 'identity')
    return { kind, outcome, issuedOn, channel: check.channel, level: null, validUntil: null };
  return {
    ...{ kind, outcome, issuedOn, channel: null, level: check.level },
    validUntil: checkValidUntil(issuedOn),
  };
}
