import type { RiskLevel } from '../../../shared/contracts/moderation.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { CheckResult } from '../checks/index.ts';

export interface OutsideReportsModerationPort {
  screenText(input: { accountId: string; text: string; from: Side }): Promise<CheckResult>;
  /** Joins the running transaction. @returns the id of the case */
  openCase(input: {
    kind: 'outsideReport';
    risk: RiskLevel;
    subject: { kind: 'outsideReport'; id: string };
    about: 'conversation';
    findings: CheckResult['findings'];
    words: { from: Side; text: string };
  }): Promise<string>;
  /** Whether a person has decided the case. */
  isDecided(caseId: string): Promise<boolean>;
}

export interface OutsideReportsPorts {
  moderation: OutsideReportsModerationPort;
}
