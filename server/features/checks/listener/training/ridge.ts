import { BUCKETS } from '../ngramFeatures.ts';
import type { DenseFeatures } from './denseFeatures.ts';
import type { SparseFeatures } from './sparseFeatures.ts';
import { addScaled, factorise } from './vectors.ts';

/** A ridge regression with dense features, whose weights are penalised by a matrix, and sparse ones, penalised equally. */
export interface RidgeProblem {
  dense: DenseFeatures;
  /** [width x width]. */
  penalty: Float64Array;
  /** features' * diag(weights) * features of the dense part. */
  gram: Float64Array;
  sparse: SparseFeatures;
  /** [rows x heads]. */
  targets: Float64Array;
  heads: number;
  /** One for each row; 0 leaves the row out. */
  weights: Float64Array;
  ridge: number;
}

export interface RidgeSolution {
  /** [width x heads]. */
  dense: Float64Array;
  /** [BUCKETS x heads]. */
  sparse: Float64Array;
  /** The weighted mean target of each head, added to every score. */
  offset: Float64Array;
  rounds: number;
}

/** Unknowns of both parts, or values that belong to them. */
interface Pair {
  dense: Float64Array;
  sparse: Float64Array;
}

/**
 * Minimises sum of weight * (target - offset - dense * b - sparse * v)^2 + ridge * (b' * penalty * b + v' * v) by preconditioned
 * conjugate gradients on the normal equations, all heads side by side (Saad, "Iterative Methods for Sparse Linear Systems", 9.2).
 * The preconditioner solves the dense block exactly and takes the diagonal of the sparse one.
 */
export function solveRidge(
  problem: RidgeProblem,
  { tolerance, mostRounds }: { tolerance: number; mostRounds: number },
): RidgeSolution {
  const { heads, dense } = problem;
  const offset = meanTargets(problem);
  const precondition = createPreconditioner(problem);
  const solution: Pair = {
    dense: new Float64Array(dense.width * heads),
    sparse: new Float64Array(BUCKETS * heads),
  };
  const residual = transposed(problem, weightedTargets(problem, offset));
  const direction = precondition(residual);
  let size = products(residual, direction, heads);
  const first = size;
  let rounds = 0;
  while (rounds < mostRounds && size.some((value, head) => value > tolerance ** 2 * (first[head] ?? 0))) {
    const image = normalEquations(problem, direction);
    const step = ratio(size, products(direction, image, heads));
    combine(solution, direction, { keep: 1, add: step }, heads);
    combine(residual, image, { keep: 1, add: step.map((value) => -value) }, heads);
    const change = precondition(residual);
    const next = products(residual, change, heads);
    combine(direction, change, { keep: ratio(next, size), add: 1 }, heads);
    size = next;
    rounds += 1;
  }
  return { ...solution, offset, rounds };
}

/** The weighted mean of the targets, for each head. */
function meanTargets({ targets, weights, heads }: RidgeProblem): Float64Array {
  const sums = new Float64Array(heads);
  let total = 0;
  for (const [row, weight] of weights.entries()) {
    addScaled(sums, 0, targets, row * heads, weight, heads);
    total += weight;
  }
  return sums.map((sum) => sum / total);
}

/** The targets without the offset, each row times its weight. */
function weightedTargets({ targets, weights, heads }: RidgeProblem, offset: Float64Array): Float64Array {
  return weighRows(
    targets.map((target, index) => target - (offset[index % heads] ?? 0)),
    weights,
    heads,
  );
}

function weighRows(values: Float64Array, weights: Float64Array, heads: number): Float64Array {
  return values.map((value, index) => value * (weights[Math.floor(index / heads)] ?? 0));
}

/** features' * values, for values [rows x heads]. */
function transposed({ dense, sparse, heads }: RidgeProblem, values: Float64Array): Pair {
  return {
    dense: dense.transposedTimes(values, heads),
    sparse: sparse.transposedTimes(values, heads),
  };
}

/** The matrix of the normal equations times a pair. */
function normalEquations(problem: RidgeProblem, pair: Pair): Pair {
  const { dense, sparse, heads, weights, penalty, ridge } = problem;
  const scores = dense.times(pair.dense, heads);
  sparse.addTimes(pair.sparse, scores, heads);
  const sums = transposed(problem, weighRows(scores, weights, heads));
  for (let row = 0; row < dense.width; row += 1) {
    for (let other = 0; other < dense.width; other += 1) {
      const weight = ridge * (penalty[row * dense.width + other] ?? 0);
      addScaled(sums.dense, row * heads, pair.dense, other * heads, weight, heads);
    }
  }
  addScaled(sums.sparse, 0, pair.sparse, 0, ridge, sums.sparse.length);
  return sums;
}

function createPreconditioner({
  dense,
  sparse,
  heads,
  penalty,
  ridge,
  gram,
}: RidgeProblem): (pair: Pair) => Pair {
  const block = Float64Array.from(gram);
  addScaled(block, 0, penalty, 0, ridge, block.length);
  const cholesky = factorise(block, dense.width);
  const diagonal = sparse.squares().map((square) => square + ridge);
  return (pair) => {
    const solved = Float64Array.from(pair.dense);
    cholesky.solve(solved, heads);
    return {
      dense: solved,
      sparse: pair.sparse.map((value, index) => value / (diagonal[Math.floor(index / heads)] ?? 1)),
    };
  };
}

/** The dot product of two pairs, head by head. */
function products(one: Pair, other: Pair, heads: number): Float64Array {
  const dots = new Float64Array(heads);
  /** Adds the dot product of two columns, head by head. */
  const add = (first: Float64Array, second: Float64Array): void => {
    for (let start = 0; start < first.length; start += heads) {
      for (let head = 0; head < heads; head += 1)
        dots[head] = (dots[head] ?? 0) + (first[start + head] ?? 0) * (second[start + head] ?? 0);
    }
  };
  add(one.dense, other.dense);
  add(one.sparse, other.sparse);
  return dots;
}

/** to = keep * to + add * from, with one factor for all heads or one for each. */
function combine(
  to: Pair,
  from: Pair,
  factors: { keep: number | Float64Array; add: number | Float64Array },
  heads: number,
): void {
  const byHead = (factor: number | Float64Array): Float64Array =>
    typeof factor === 'number' ? new Float64Array(heads).fill(factor) : factor;
  const [keep, add] = [byHead(factors.keep), byHead(factors.add)];
  /** Replaces values by `keep` times themselves plus `add` times the others, for each head. */
  const change = (values: Float64Array, others: Float64Array): void => {
    for (let start = 0; start < values.length; start += heads) {
      for (let head = 0; head < heads; head += 1)
        values[start + head] =
          (keep[head] ?? 0) * (values[start + head] ?? 0) + (add[head] ?? 0) * (others[start + head] ?? 0);
    }
  };
  change(to.dense, from.dense);
  change(to.sparse, from.sparse);
}

const ratio = (one: Float64Array, other: Float64Array): Float64Array =>
  one.map((value, index) => value / (other[index] || 1));
