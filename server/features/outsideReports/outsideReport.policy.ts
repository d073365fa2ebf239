import type { RiskLevel } from '../../../shared/contracts/moderation.ts';
import type { OutsideReason } from '../../../shared/contracts/outsideReports.ts';
import { riskRank } from '../../../shared/domain/moderation/riskLevels.ts';

/** The risk of each reason before a person has read the words. */
const RISK_OF: Readonly<Record<OutsideReason, RiskLevel>> = {
  danger: 'high',
  mentor: 'high',
  content: 'moderate',
  complaint: 'low',
};

/** The risk of a report from outside: that of its reason, or what the check found if it is graver. */
export function outsideRiskOf(reason: OutsideReason, found: RiskLevel): RiskLevel {
  return riskRank(found) > riskRank(RISK_OF[reason]) ? found : RISK_OF[reason];
}
