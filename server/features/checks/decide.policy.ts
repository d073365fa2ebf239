import type { Attention } from '../../../shared/domain/moderation/attention.ts';
import type { RiskLevel } from '../../../shared/domain/moderation/riskLevels.ts';
import { RISK_LEVELS, riskRank } from '../../../shared/domain/moderation/riskLevels.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { redact } from '../../../shared/text/redact.ts';
import { wholeWish } from '../../../shared/text/wishes.ts';
import { isDistressKind, STEERS_AWAY_CODE } from './findings.ts';
import type { Finding, FindingKind } from './findings.ts';

const OUTCOMES = ['allow', 'redact', 'hold', 'block'] as const;
export type CheckOutcome = (typeof OUTCOMES)[number];

/** What a kind of finding leads to when one side writes it. */
interface Consequence {
  outcome: CheckOutcome;
  /** `steering`: only words that lead away from help, or a high risk. */
  opensCase: 'always' | 'never' | 'steering';
  lock: 'always' | 'atHigh' | 'never';
  /** The finding can be cut out, and the rest delivered, when the message is also a cry for help. */
  redactable: boolean;
  /** Upper bound of the risk: a young person's clumsy question is no risk to them. */
  riskAtMost: RiskLevel;
}

const BLOCK: Consequence = {
  outcome: 'block',
  opensCase: 'never',
  lock: 'never',
  redactable: true,
  riskAtMost: 'none',
};
const HOLD: Consequence = {
  outcome: 'hold',
  opensCase: 'never',
  lock: 'never',
  redactable: false,
  riskAtMost: 'none',
};
const HOLD_AND_CASE: Consequence = { ...HOLD, opensCase: 'always', riskAtMost: 'imminent' };
const CRY: Consequence = {
  outcome: 'allow',
  opensCase: 'always',
  lock: 'never',
  redactable: false,
  riskAtMost: 'imminent',
};
const HARM: Consequence = { ...CRY, outcome: 'block' };

const DETAIL = { mentee: BLOCK, mentor: { ...HOLD_AND_CASE, redactable: true } };
const AWAY = { mentee: { ...HOLD, redactable: true }, mentor: { ...HOLD_AND_CASE, lock: 'atHigh' as const } };
const LURE = { mentee: HOLD, mentor: { ...HOLD_AND_CASE, lock: 'atHigh' as const } };
const GROOMING = {
  mentee: { ...HOLD_AND_CASE, riskAtMost: 'low' as const },
  mentor: { ...HOLD_AND_CASE, lock: 'always' as const },
};
const DISTRESS = { mentee: CRY, mentor: { ...CRY, opensCase: 'steering' as const } };

/** The consequence of each kind of finding, for each side. */
export const CONSEQUENCES: Readonly<Record<FindingKind, Readonly<Record<Side, Consequence>>>> = {
  phone: DETAIL,
  email: DETAIL,
  url: DETAIL,
  handle: DETAIL,
  postcode: DETAIL,
  address: DETAIL,
  school: DETAIL,
  realName: DETAIL,
  moveElsewhere: AWAY,
  meetUp: AWAY,
  money: LURE,
  gift: LURE,
  secrecy: GROOMING,
  ageProbe: GROOMING,
  imageRequest: GROOMING,
  sexual: GROOMING,
  harassment: { mentee: { ...HOLD, riskAtMost: 'low' }, mentor: HOLD_AND_CASE },
  profanity: { mentee: { ...CRY, opensCase: 'never', riskAtMost: 'none' }, mentor: HOLD_AND_CASE },
  selfHarm: DISTRESS,
  abuse: DISTRESS,
  danger: DISTRESS,
  encouragesHarm: { mentee: HARM, mentor: { ...HARM, lock: 'always' } },
};

const WISHES: readonly FindingKind[] = ['moveElsewhere', 'meetUp'];

export interface Decision {
  outcome: CheckOutcome;
  risk: RiskLevel;
  findings: readonly Finding[];
  opensCase: boolean;
  /** The conversation is locked at once. */
  lock: boolean;
  /** The mentee is shown the help card. */
  helpCard: boolean;
  /** What the rules ask for. */
  attention: Attention;
  /** What the other side would see; null when nothing is delivered. */
  delivered: string | null;
  reasonCodes: readonly string[];
  /** A phase failed. */
  failed: boolean;
}

const worst = (outcomes: readonly CheckOutcome[]): CheckOutcome =>
  OUTCOMES[Math.max(0, ...outcomes.map((outcome) => OUTCOMES.indexOf(outcome)))] ?? 'hold';
const highest = (risks: readonly RiskLevel[]): RiskLevel =>
  RISK_LEVELS[Math.max(0, ...risks.map(riskRank))] ?? 'none';
const atMost = (risk: RiskLevel, ceiling: RiskLevel): RiskLevel =>
  riskRank(risk) > riskRank(ceiling) ? ceiling : risk;

/** `case` where one opens; `review` for a held text, and for a finding that a rule is not sure of. */
function attentionOfRules(input: {
  opensCase: boolean;
  isUnsure: boolean;
  outcome: CheckOutcome;
}): Attention {
  if (input.opensCase) return 'case';
  return input.isUnsure || input.outcome === 'hold' ? 'review' : 'none';
}

/**
 * Decides what happens to a text with these findings; the mentee's age plays no part (R10).
 * @param context `failed`: the phases that failed. The text is then at least held, until a person or a second check allows it.
 */
export function decide(
  findings: readonly Finding[],
  context: { text: string; from: Side; failed?: readonly string[] },
): Decision {
  const rated = findings.map((finding) => {
    const consequence = CONSEQUENCES[finding.kind][context.from];
    return { finding, consequence, risk: atMost(finding.risk, consequence.riskAtMost) };
  });
  const failed = context.failed ?? [];
  const risk = highest(rated.map((one) => one.risk));
  const cry = highest(rated.filter(({ finding }) => isDistressKind(finding.kind)).map((one) => one.risk));
  // A finding for review is too often innocent: it stops nothing and opens no case.
  const firm = rated.filter(({ finding }) => finding.attention === null);
  const isHarm = firm.some(({ finding }) => finding.kind === 'encouragesHarm');

  let outcome = worst(firm.map(({ consequence }) => consequence.outcome));
  const isCryForHelp = context.from === 'mentee' && riskRank(cry) >= riskRank('moderate') && !isHarm;
  const redactable = firm
    .filter(({ consequence }) => consequence.redactable)
    .map(({ finding: { kind, part } }) => (WISHES.includes(kind) ? wholeWish(context.text, part) : part));
  // A cry for help is delivered, without the phone number or the wish to meet that would have stopped it.
  if (isCryForHelp && outcome !== 'allow') outcome = redactable.length > 0 ? 'redact' : 'allow';
  if (failed.length > 0) outcome = worst([outcome, 'hold']);

  const opensCase = firm.some(
    ({ finding, consequence, risk: ownRisk }) =>
      consequence.opensCase === 'always' ||
      (consequence.opensCase === 'steering' &&
        (finding.reasonCode === STEERS_AWAY_CODE || riskRank(ownRisk) >= riskRank('high'))),
  );
  const lock = firm.some(
    ({ consequence, risk: ownRisk }) =>
      consequence.lock === 'always' ||
      (consequence.lock === 'atHigh' && riskRank(ownRisk) >= riskRank('high')),
  );
  const helpCard =
    context.from === 'mentee' &&
    firm.some(({ finding: { kind } }) => kind === 'encouragesHarm' || isDistressKind(kind));

  let delivered: string | null = null;
  if (outcome === 'allow') delivered = context.text;
  if (outcome === 'redact') delivered = redact(context.text, redactable);

  return {
    outcome,
    risk,
    findings: rated.map(({ finding, risk: ownRisk }) => ({ ...finding, risk: ownRisk })),
    opensCase,
    lock,
    helpCard,
    attention: attentionOfRules({ opensCase, isUnsure: firm.length < rated.length, outcome }),
    delivered,
    failed: failed.length > 0,
    reasonCodes: [
      ...new Set([...findings.map(({ reasonCode }) => reasonCode), ...failed.map((kind) => `check.${kind}`)]),
    ],
  };
}
