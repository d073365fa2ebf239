/**
 * What a case can be; `listen`: the listener heard something that a person should read within the day;
 * `question`: a mentor asks, or a person answers the team; `appeal`: a person asks other staff to look at a decision again;
 * `outsideReport`: a person without an account wrote to the team;
 * `ratingReview`: two people said No to one mentor; `ratingBurst`, `ratingsFromOnePlace`: ratings that may have been agreed on; `sample`: read although nothing was found in it; `disputedBlock`: a writer says that a
 * text of theirs was stopped wrongly; `secondLook`: a case that was decided, read again by other staff.
 */
export const CASE_KINDS = [
  'distress',
  'heldMessage',
  'conduct',
  'report',
  'lowRating',
  'ratingReview',
  'ratingBurst',
  'ratingsFromOnePlace',
  'blockedHarm',
  'listen',
  'question',
  'appeal',
  'outsideReport',
  'sample',
  'disputedBlock',
  'secondLook',
] as const;

/** Kinds without a clock: a person reads them when nothing urgent waits, in this order. */
const UNCLOCKED_KINDS: readonly (typeof CASE_KINDS)[number][] = [
  'listen',
  'sample',
  'secondLook',
  'disputedBlock',
];

/** Whether a case of this kind has no clock. */
export function isUnclocked({ kind }: { kind: (typeof CASE_KINDS)[number] }): boolean {
  return UNCLOCKED_KINDS.includes(kind);
}

/** Place of a kind among those without a clock, from 0; greater is read later. -1 for a kind with a clock. */
export function unclockedPlace({ kind }: { kind: (typeof CASE_KINDS)[number] }): number {
  return UNCLOCKED_KINDS.indexOf(kind);
}

/**
 * How a moderator judges what the listener heard, in `listen` cases alone and without a written reason. `right` turns the case
 * into one of distress or conduct with its clock from now; `notNeeded` closes it; `watch` closes it and listens more closely
 * for 14 days.
 */
export const JUDGEMENTS = ['right', 'notNeeded', 'watch'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

/** What a person found of a disputed block (N14). */
export const RULE_VERDICTS = ['ruleRight', 'ruleWrong'] as const;
export type RuleVerdict = (typeof RULE_VERDICTS)[number];

/** What the person of a second look would have done; it does nothing (N12). */
const LOOKS = ['lookNothing', 'lookText', 'lookPerson', 'lookLead'] as const;

/** Decisions of one press and without a reason: of `listen` cases, of samples (`fine`), of disputed blocks, and of second looks. */
export const VERDICTS = [...JUDGEMENTS, 'fine', ...RULE_VERDICTS, ...LOOKS] as const;
export type Verdict = (typeof VERDICTS)[number];

export const DECISION_ACTIONS = [
  'release',
  'redact',
  'remove',
  'lock',
  'unlock',
  'restrict',
  'lift',
  'uphold',
  'reverse',
  'escalate',
  'noAction',
  'close',
  ...VERDICTS,
] as const;

/** Whether an action answers a listen case: it says if the listener was right. */
export function isJudgement(action: (typeof DECISION_ACTIONS)[number]): action is Judgement {
  return JUDGEMENTS.some((judgement) => judgement === action);
}

/** Whether an action takes one press and no reason. */
export function isVerdict(action: (typeof DECISION_ACTIONS)[number]): action is Verdict {
  return VERDICTS.some((verdict) => verdict === action);
}

/** Whether an action answers a disputed block. */
export function isRuleVerdict(action: (typeof DECISION_ACTIONS)[number]): action is RuleVerdict {
  return RULE_VERDICTS.some((verdict) => verdict === action);
}

const ACTED: readonly (typeof DECISION_ACTIONS)[number][] = ['redact', 'remove', 'lock', 'restrict'];

/** What who reported is told of the decisions on their report, all together. */
export function reportOutcomeOf(
  actions: readonly (typeof DECISION_ACTIONS)[number][],
): 'acted' | 'noRuleBroken' {
  return actions.some((action) => ACTED.includes(action)) ? 'acted' : 'noRuleBroken';
}
