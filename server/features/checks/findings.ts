import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { RiskLevel } from '../../../shared/domain/moderation/riskLevels.ts';
import type { Reading, Together } from '../../../shared/text/contactDetails.ts';
import type { ContactKind, LocatedMatch } from '../../../shared/text/findings.ts';

/** Kinds of findings that the server's rules make; the client knows the contact kinds only. */
export const RULE_KINDS = [
  'selfHarm',
  'abuse',
  'danger',
  'encouragesHarm',
  'secrecy',
  'ageProbe',
  'imageRequest',
  'sexual',
  'money',
  'gift',
  'harassment',
  'profanity',
] as const;
export type RuleKind = (typeof RULE_KINDS)[number];
export type FindingKind = ContactKind | RuleKind;

const DISTRESS: readonly string[] = ['selfHarm', 'abuse', 'danger'] satisfies RuleKind[];

/** Whether a finding of this kind tells of the writer's own distress. */
export function isDistressKind(kind: string): boolean {
  return DISTRESS.includes(kind);
}

/** Reason code of words that lead a mentee away from help. */
export const STEERS_AWAY_CODE = 'risk.steersAway';

/** A finding in a text, with the risk of its wording alone. */
export interface Finding extends LocatedMatch<FindingKind> {
  risk: RiskLevel;
  /** Id of the rule; null for contact details. */
  rule: string | null;
  /** `review`: too often innocent for a case. */
  attention: 'review' | null;
}

/** A text, prepared for every phase of the check. */
export interface PhaseInput {
  from: Side;
  alone: Reading;
  /** The writer's earlier texts followed by this one; undefined without earlier texts. */
  together: Together | undefined;
}

/** One part of the check: pure, linear in the length of the text. */
export interface Phase {
  /** Named in the reason code of a failure. */
  kind: string;
  find: (input: PhaseInput) => Finding[];
}
