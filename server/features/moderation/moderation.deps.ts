import type { Platform } from '../../platform/platform.ts';
import type { CheckInput } from '../checks/index.ts';
import type { AttemptRepository } from './attempt.repository.ts';
import type { CaseRepository } from './case.repository.ts';
import type { CheckResult, ModerationPorts } from './moderation.ports.ts';
import type { ReportRepository } from './report.repository.ts';

/** What the commands and queries of this feature are given. */
export interface ModerationDeps
  extends ModerationPorts, Pick<Platform, 'clock' | 'events' | 'limiter' | 'log' | 'realtime' | 'sealer'> {
  cases: CaseRepository;
  reports: ReportRepository;
  attempts: AttemptRepository;
  check(input: CheckInput & { accountId: string }): Promise<CheckResult>;
}

/** The name of the data key of the words that a case keeps. */
export function caseScope(caseId: string): string {
  return `case:${caseId}`;
}

/** Where a stopped text is sealed: with the words of its conversation. */
export function attemptText({ _id, conversationId }: { _id: string; conversationId: string }) {
  return {
    scope: `conversation:${conversationId}`,
    recordId: _id,
  };
}
