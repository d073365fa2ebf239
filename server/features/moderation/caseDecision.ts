import type { DecisionAction } from '../../../shared/contracts/moderation.ts';
import type { DecisionAudience } from '../../../shared/domain/moderation/explanations.ts';
import type { SealedText } from '../../platform/crypto/index.ts';
import { dateField, sealedTextField, subdocument, textField } from '../../platform/db/index.ts';

export interface CaseDecision {
  /** Id of this decision; its reason is sealed under it. */
  id: string;
  action: DecisionAction;
  by: string;
  at: Date;
  /** Null for a judgement that was given without one. */
  reason: SealedText | null;
  tell: DecisionAudience;
  /** When an appeal found that it was wrong; absent unless one did. */
  reversedAt?: Date;
}

export const caseDecisionField = subdocument({
  id: textField,
  action: textField,
  by: textField,
  at: dateField,
  reason: { type: sealedTextField, default: null },
  tell: textField,
  reversedAt: Date,
});
