/** The numbers of the reputation, versioned: a change of any of them, or of the fold, is a new `ALGO_VERSION`. */
export const ALGO_VERSION = 1;

export const WINDOWS = [30, 180, 365] as const;
/** Days of the window behind `pct` and `wilson`. */
export const YEAR_DAYS = 365;

export const SUBMIT_WINDOW_DAYS = 60;
/** How long a rating stays sealed when the other side says nothing; also how long the other side has to say it. */
export const BLIND_DAYS = 14;
/** How long after it began to count its author may change a rating, once. */
export const REVISION_WINDOW_DAYS = 30;

/** What makes an engagement one that can be rated. */
export const ELIGIBLE = { menteeMessages: 5, menteeDays: 2, mentorMessages: 5 } as const;

/** Below this many distinct raters nothing is public; a public column differs from the next by none or this many. */
export const K_PUBLIC = 5;

/** Nine positives and one negative that every mentor starts with in the ranking. */
export const PRIOR = { positives: 9, negatives: 1 } as const;
export const HALF_LIFE_WEEKS = 26;
export const HORIZON_WEEKS = 104;
/** 95 %. */
export const Z = 1.96;

/** What a badge takes. */
export const BADGE = { wilson: 0.7, raters: 10 } as const;
/** A mean of fewer answers than this is not shown. */
export const MIN_ANSWERS = 10;
