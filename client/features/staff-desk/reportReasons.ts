import { REPORT_REASONS } from '../../../shared/contracts/moderation.ts';

type ReportReason = (typeof REPORT_REASONS)[number];

/** Whether this version has words for a reason. An unknown one is shown as it is. */
export function isReportReason(reason: string): reason is ReportReason {
  return REPORT_REASONS.some((known) => known === reason);
}
