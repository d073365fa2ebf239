import type { Platform } from '../../platform/platform.ts';
import type { CheckInput, CheckResult } from '../checks/index.ts';
import type { AppealRepository } from './appeal.repository.ts';
import type { AttemptRepository } from './attempt.repository.ts';
import type { CaseRepository } from './case.repository.ts';
import type { CaseTextRepository } from './caseText.repository.ts';
import type { ModerationPorts } from './moderation.ports.ts';
import type { ReportRepository } from './report.repository.ts';

/** What the commands and queries of this feature are given. */
export interface ModerationDeps
  extends
    ModerationPorts,
    Pick<Platform, 'clock' | 'events' | 'limiter' | 'log' | 'metrics' | 'realtime' | 'sealer'> {
  cases: CaseRepository;
  caseTexts: CaseTextRepository;
  reports: ReportRepository;
  appeals: AppealRepository;
  attempts: AttemptRepository;
  check(input: CheckInput & { accountId: string }): Promise<CheckResult>;
}
