/** Everything about the training that is no line. Its names and values are hashed into the version of the model. docs/decisions/0004-listener.md says what was tried. */
export const SETTINGS = {
  /** Changes with code that changes what a line is turned into. */
  recipe: 3,
  kernel: { sharpness: 0.5, side: 0.1, sameSide: 0.1 },
  /** Lines, spread evenly over all writers, to which every line is compared. */
  landmarks: 2500,
  ridge: 0.5,
  /** Groups of writers, each of which is scored by a model trained without it, for calibration and thresholds. */
  folds: 5,
  /** Buckets of n-grams seen in fewer lines carry no weight. */
  leastCount: 2,
  weights: { writer: 1, corpus: 0.2, ordinaryChat: 2, misspelled: 0.5 },
  /** Conjugate gradients stop when the residual is this much smaller, or after so many rounds. */
  solver: { tolerance: 1e-3, mostRounds: 14 },
  /** Share of hard innocents (mentors' own for mentors) at most that lie above each threshold. */
  shares: {
    mentee: { offer: 0.118, review: 0.04, case: 0.002 },
    mentor: { review: 0.08, case: 0.003 },
  },
} as const;

/** Writers of nothing but ordinary chat. */
export const ORDINARY_CHAT: readonly string[] = [
  'train-l',
  'train-o',
  'train-q',
  'train-r',
  'train-s',
  'train-t',
];
