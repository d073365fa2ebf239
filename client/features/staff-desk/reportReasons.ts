import { REPORT_REASONS } from '../../../shared/contracts/moderation.ts';

type ReportReason = (typeof REPORT_REASONS)[number];

/** A reason of a later version has no words here and is shown as it is. */
export function isReportReason(reason: string): reason is ReportReason {
  return REPORT_REASONS.some((known) => known === reason);
}
