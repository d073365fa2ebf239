/**
 * What a case can be; `listen`: the listener heard something that a person should read within the day;
 * `question`: a mentor asks, or a person answers the team; `appeal`: a person asks that somebody else looks at a decision again;
 * `ratingReview`: two people said No to one mentor.
 */
export const CASE_KINDS = [
  'distress',
  'heldMessage',
  'conduct',
  'report',
  'lowRating',
  'ratingReview',
  'blockedHarm',
  'listen',
  'question',
  'appeal',
] as const;

/**
 * How a moderator judges what the listener heard, in `listen` cases alone and without a written reason. `right` turns the case
 * into one of distress or conduct with its clock from now; `notNeeded` closes it; `watch` closes it and listens more closely
 * for 14 days.
 */
export const JUDGEMENTS = ['right', 'notNeeded', 'watch'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

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
  ...JUDGEMENTS,
] as const;

/** Whether an action answers a listen case: it says if the listener was right. */
export function isJudgement(action: (typeof DECISION_ACTIONS)[number]): action is Judgement {
  return JUDGEMENTS.some((judgement) => judgement === action);
}
