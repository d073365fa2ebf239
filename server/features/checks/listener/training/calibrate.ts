import { logistic } from '../calibration.ts';

const STEPS = 50;
const START_SLOPE = 2;

/**
 * Platt scaling (Platt 1999): slope and intercept of the logistic function that turns a score into a probability, by Newton's method
 * on the log-likelihood.
 */
export function calibrate(scores: readonly number[], truths: readonly boolean[]): [number, number] {
  let slope = START_SLOPE;
  let intercept = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const sums = { bySlope: 0, byIntercept: 0, slope2: 1e-6, both: 0, intercept2: 1e-6 };
    for (const [index, score] of scores.entries()) {
      const probability = logistic(score, [slope, intercept]);
      const error = probability - (truths[index] === true ? 1 : 0);
      const spread = probability * (1 - probability);
      sums.bySlope += error * score;
      sums.byIntercept += error;
      sums.slope2 += spread * score * score;
      sums.both += spread * score;
      sums.intercept2 += spread;
    }
    const determinant = sums.slope2 * sums.intercept2 - sums.both ** 2;
    slope -= (sums.intercept2 * sums.bySlope - sums.both * sums.byIntercept) / determinant;
    intercept -= (sums.slope2 * sums.byIntercept - sums.both * sums.bySlope) / determinant;
  }
  return [slope, intercept];
}
