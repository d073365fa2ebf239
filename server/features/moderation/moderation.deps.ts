import type { Platform } from '../../platform/platform.ts';
import type { CheckInput, CheckResult } from '../checks/index.ts';
import type { AppealRepository } from './appeal.repository.ts';
import type { AttemptRepository } from './attempt.repository.ts';
import type { AuthorityReportRepository } from './authorityReport.repository.ts';
import type { CaseRepository } from './case.repository.ts';
import type { CaseReadersRepository } from './caseReaders.repository.ts';
import type { CaseLogRepository } from './caseLog.repository.ts';
import type { CaseTimelineRepository } from './caseTimeline.repository.ts';
import type { CaseTextRepository } from './caseText.repository.ts';
import type { DeskRepository } from './desk.repository.ts';
import type { ErasedPersonRepository } from './erasedPerson.repository.ts';
import type { ExplanationRepository } from './explanation.repository.ts';
import type { ModerationPorts } from './moderation.ports.ts';
import type { QueueRepository } from './queue.repository.ts';
import type { ReportRepository } from './report.repository.ts';

/** What the commands and queries of this feature are given. */
export interface ModerationDeps
  extends
    ModerationPorts,
    Pick<Platform, 'clock' | 'events' | 'limiter' | 'log' | 'metrics' | 'realtime' | 'sealer'> {
  cases: CaseRepository;
  authorityReports: AuthorityReportRepository;
  caseReaders: CaseReadersRepository;
  caseLog: CaseLogRepository;
  queue: QueueRepository;
  desks: DeskRepository;
  caseTimeline: CaseTimelineRepository;
  caseTexts: CaseTextRepository;
  reports: ReportRepository;
  appeals: AppealRepository;
  attempts: AttemptRepository;
  explanations: ExplanationRepository;
  erasedPersons: ErasedPersonRepository;
  /** Uniform from 0 to 1, always the same for a text, and not to be worked out without the key of this installation. */
  lotOf(text: string): number;
  check(input: CheckInput & { accountId: string }): Promise<CheckResult>;
}
