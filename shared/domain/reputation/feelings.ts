/**
 * The seven feelings that a mentee may add to a rating, in the order of the form. From the Talent Match framework: power over the
 * work together, being respected, being cared about, someone to turn to, realistic goals, being motivated, practical help.
 */
export const FEELINGS = [
  'power',
  'respected',
  'caredAbout',
  'turnTo',
  'realisticGoals',
  'motivated',
  'practicalHelp',
] as const;
export type Feeling = (typeof FEELINGS)[number];

/** 1 is "not at all", 5 is "very much". */
export const FEELING_STEPS = [1, 2, 3, 4, 5] as const;
export type FeelingStep = (typeof FEELING_STEPS)[number];

/** Answers to some of the seven; a skipped one is absent. */
export type Feelings = Readonly<{ [Name in Feeling]?: FeelingStep | undefined }>;
