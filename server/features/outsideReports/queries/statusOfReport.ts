import type { AnswerOf } from '../../../../shared/contracts/endpoint.ts';
import type { outsideReportStatusEndpoint } from '../../../../shared/contracts/outsideReports.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { OutsideReportsDeps } from '../outsideReports.deps.ts';

/**
 * What became of a report from outside, by its reference.
 * @throws {AppError} notFound for a reference that was never given
 */
export function statusOfReport({ hashReference, moderation, reports }: OutsideReportsDeps) {
  return async (reference: string): Promise<AnswerOf<typeof outsideReportStatusEndpoint>> => {
    const report = await reports.findByReference(hashReference(reference));
    if (!report) throw new AppError('notFound');
    const isDecided = await moderation.isDecided(report.caseId);
    return { at: report.at.toISOString(), state: isDecided ? 'decided' : 'waiting' };
  };
}
