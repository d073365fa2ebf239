import type { ScreeningCheckInput } from '../../../shared/contracts/screening.ts';
import { checkValidUntil } from '../../../shared/domain/screening/checks.ts';
import { inTransaction } from '../../platform/db/index.ts';
import { AppError } from '../../platform/http/index.ts';
import { withEvidence } from './application.due.ts';
import type { Application, CheckRecord, CheckRequest } from './application.model.ts';
import { openDraft } from './applicationWords.ts';
import type { ScreeningDeps } from './screening.deps.ts';
import { checkProblems } from './screening.policy.ts';

interface Check {
  application: Application;
  check: ScreeningCheckInput;
  /** The member of staff; null for an outside provider. */
  by: string | null;
  /** The requests to outside providers, where the check answers one. */
  checkRequests?: CheckRequest[];
}

/**
 * Stores what a check said, with the windows that follow, in one transaction.
 * @throws {AppError} badRequest: `fields` names what is expected where.
 * @throws {AppError} staleVersion: the application was changed since it was read.
 */
export function storeCheck(deps: ScreeningDeps) {
  return async ({ application, check, by, checkRequests }: Check): Promise<void> => {
    const now = deps.clock.now();
    const { _id: applicationId, mentorId, version } = application;
    const { nation, ageBands } = await openDraft(deps, application);
    const fields = checkProblems(check, { nation, ageBands, now });
    if (Object.keys(fields).length > 0) throw new AppError('badRequest', { fields });
    const checks = [...application.checks, { ...recordOf(check), by, at: now }];
    const change = withEvidence(application, { checks, ...(checkRequests && { checkRequests }) }, now);
    await inTransaction(async () => {
      if (!(await deps.applications.changeEvidence({ applicationId, version, change }))) {
        throw new AppError('staleVersion');
      }
      await deps.matching.relistMentors([mentorId]);
      const subject = { kind: 'application', id: applicationId };
      const reason = `${check.kind} ${check.outcome}`;
      const action = by === null ? 'screening.checkAnswered' : 'screening.checkRecorded';
      await deps.audit.record({ actorId: by, action, subject, reason });
    });
  };
}

/** The check record, with the day until which it is valid. */
function recordOf(check: ScreeningCheckInput): Omit<CheckRecord, 'by' | 'at'> {
  const { kind, outcome, issuedOn } = check;
  if (kind === 'identity')
    return { kind, outcome, issuedOn, channel: check.channel, level: null, validUntil: null };
  return {
    kind,
    outcome,
    issuedOn,
    channel: null,
    level: check.level,
    validUntil: checkValidUntil(issuedOn),
  };
}
