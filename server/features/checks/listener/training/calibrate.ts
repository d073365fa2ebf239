import { logistic } from '../calibration.ts';

const MAX_STEPS = 100;
const SMALLEST_STEP = 1e-10;
/** Keeps the Hessian invertible, and the slope finite where the scores part the two classes. */
const PRIOR = 1e-3;

type Line = readonly [slope: number, intercept: number];

/**
 * Platt scaling: slope and intercept of the logistic function that turns a score into a probability, by Newton's method with
 * backtracking (Platt 1999; Lin, Lin and Weng 2007). Without backtracking a full step can overshoot and never come back.
 */
export function calibrate(scores: readonly number[], truths: readonly boolean[]): [number, number] {
  let line: Line = [0, 0];
  let loss = lossOf(scores, truths, line);
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const [bySlope, byIntercept] = newtonStep(scores, truths, line);
    let size = 1;
    let next: Line = [line[0] - bySlope, line[1] - byIntercept];
    let nextLoss = lossOf(scores, truths, next);
    while (nextLoss > loss && size > SMALLEST_STEP) {
      size /= 2;
      next = [line[0] - size * bySlope, line[1] - size * byIntercept];
      nextLoss = lossOf(scores, truths, next);
    }
    if (loss - nextLoss < SMALLEST_STEP) break;
    line = next;
    loss = nextLoss;
  }
  return [line[0], line[1]];
}

/** Negative log-likelihood with a weak prior on both parameters. */
function lossOf(scores: readonly number[], truths: readonly boolean[], [slope, intercept]: Line): number {
  let loss = (PRIOR / 2) * (slope ** 2 + intercept ** 2);
  for (const [index, score] of scores.entries()) {
    const margin = (truths[index] === true ? 1 : -1) * (slope * score + intercept);
    loss += margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin;
  }
  return loss;
}

/** One step of Newton's method on the regularised log-likelihood. @param line slope and intercept */
function newtonStep(scores: readonly number[], truths: readonly boolean[], line: Line): Line {
  const [slope, intercept] = line;
  const sums = {
    bySlope: PRIOR * slope,
    byIntercept: PRIOR * intercept,
    slope2: PRIOR,
    both: 0,
    intercept2: PRIOR,
  };
  for (const [index, score] of scores.entries()) {
    const probability = logistic(score, line);
    const error = probability - (truths[index] === true ? 1 : 0);
    const spread = probability * (1 - probability);
    sums.bySlope += error * score;
    sums.byIntercept += error;
    sums.slope2 += spread * score * score;
    sums.both += spread * score;
    sums.intercept2 += spread;
  }
  const determinant = sums.slope2 * sums.intercept2 - sums.both ** 2;
  return [
    (sums.intercept2 * sums.bySlope - sums.both * sums.byIntercept) / determinant,
    (sums.slope2 * sums.byIntercept - sums.both * sums.bySlope) / determinant,
  ];
}
