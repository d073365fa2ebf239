/** Slope and intercept that turn a score into a probability (Platt 1999). */
export type Calibration = readonly [slope: number, intercept: number];

/** The probability, from 0 to 1, that a score stands for. */
export function logistic(score: number, [slope, intercept]: Calibration): number {
  return 1 / (1 + Math.exp(-(slope * score + intercept)));
}
