import type { Platform } from '../../platform/platform.ts';
import type { OutsideReportRepository } from './outsideReport.repository.ts';
import type { OutsideReportsPorts } from './outsideReports.ports.ts';

/** What the commands and queries of this feature are given. */
export interface OutsideReportsDeps extends OutsideReportsPorts, Pick<Platform, 'clock' | 'limiter'> {
  reports: OutsideReportRepository;
  /** Hashes a reference as typed or shown. */
  hashReference: (reference: string) => string;
}
