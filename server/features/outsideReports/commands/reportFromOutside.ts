import type { OutsideReason, OutsideReceipt } from '../../../../shared/contracts/outsideReports.ts';
import { helpLevelOf } from '../../../../shared/domain/moderation/riskLevels.ts';
import { newId, newSpokenCode } from '../../../platform/crypto/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import type { OutsideReportsDeps } from '../outsideReports.deps.ts';
import { outsideRiskOf } from '../outsideReport.policy.ts';

/** Three groups: 58 random bits, by which nothing but the state of one report can be asked. */
const REFERENCE_GROUPS = 3;
/** The check takes texts of one account one at a time, so that a flood from outside delays no message. */
const CHECKED_AS = 'outside';

interface OutsideReportInput {
  reason: OutsideReason;
  words: string;
  /** Rate-limit key of the address; it is not stored. */
  visitor: string;
}

/**
 * Takes a report of a person without an account: check → rate → report and its case in one transaction. What the writer chose, or what
 * the check found, sets the clock of the case.
 * @throws {AppError} tooMany above `outsideTry`, and above `outsideReport` unless the words call for a case
 */
export function reportFromOutside({
  clock,
  hashReference,
  limiter,
  moderation,
  reports,
}: OutsideReportsDeps) {
  return async ({ reason, words: text, visitor }: OutsideReportInput): Promise<OutsideReceipt> => {
    await limiter.consume('outsideTry', visitor);
    const from = 'mentee' as const;
    const result = await moderation.screenText({ accountId: CHECKED_AS, text, from });
    if (!result.opensCase && !result.errored) await limiter.consume('outsideReport', visitor);
    const _id = newId();
    const reference = newSpokenCode(REFERENCE_GROUPS);
    await inTransaction(async () => {
      const caseId = await moderation.openCase({
        kind: 'outsideReport',
        risk: outsideRiskOf(reason, result.risk),
        subject: { kind: 'outsideReport', id: _id },
        about: 'conversation',
        findings: result.findings,
        words: { from, text },
      });
      const referenceHash = hashReference(reference);
      await reports.insert({ _id, referenceHash, caseId, at: clock.now() });
    });
    return { reference, helpLevel: result.helpCard ? helpLevelOf(result.risk) : null };
  };
}
