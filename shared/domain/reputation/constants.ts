/** Version of the arithmetic: goes up with any change of these numbers or of the fold, so that aggregates are rebuilt. */
export const ALGO_VERSION = 2;

export const WINDOWS = [30, 180, 365] as const;
/** Days of the window that `pct` and `wilson` are computed over. */
export const YEAR_DAYS = 365;

export const SUBMIT_WINDOW_DAYS = 60;
/** Days that a rating stays sealed if no reflection is given; also the days in which a reflection can be given. */
export const BLIND_DAYS = 14;
/** Days after it began to count in which its author may change a rating, once. */
export const REVISION_WINDOW_DAYS = 30;

/** The least of an engagement for its rating to count. */
export const ELIGIBLE = { menteeMessages: 5, menteeDays: 2, mentorMessages: 5 } as const;

/** So many different people who said No within so many days lead to a review by a person. */
export const REVIEW = { raters: 2, days: 90 } as const;

/** Patterns of ratings that were agreed on: so many people within so many hours, or so many from one address within so many days. */
export const PATTERNS = { burst: { raters: 5, hours: 24 }, onePlace: { raters: 3, days: 90 } } as const;

/** Below this many raters nothing is public, and a public column differs from the next by none or at least this many (k-anonymity). */
export const K_PUBLIC = 5;
/** Ratings of this many raters, one of each, become public together. */
export const GROUP_SIZE = 5;

/** The Beta(9, 1) prior of the ranking: nine positives and one negative. */
export const PRIOR = { positives: 9, negatives: 1 } as const;
/** A vote counts half as much in the ranking after this many weeks. */
export const HALF_LIFE_WEEKS = 26;
/** Older votes do not count in the ranking. */
export const HORIZON_WEEKS = 104;
/** The normal quantile of a two-sided 95 % interval. */
export const Z = 1.96;

/** The least for a badge. */
export const BADGE = { wilson: 0.7, raters: 10 } as const;
/** A mean of fewer answers than this is not shown. */
export const MIN_ANSWERS = 10;
