/** Why staff remove a rating from the numbers. Opinions are no reason. */
export const RATING_REMOVALS = [
  'abuse',
  'personalDetails',
  'otherMentor',
  'pressed',
  'outsideControl',
  'other',
] as const;
export type RatingRemoval = (typeof RATING_REMOVALS)[number];

/** What staff see of a rating. `excluded`: of too short a conversation, or of a rater whose ratings are all left out. */
export const RATING_STATES = ['sealed', 'counted', 'withdrawn', 'removed', 'excluded', 'unanswered'] as const;
export type RatingState = (typeof RATING_STATES)[number];
