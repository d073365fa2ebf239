import { join } from 'node:path';
import { DIMENSIONS } from '../encoder.ts';
import { HEADS } from '../heads.ts';
import { kernelOf } from '../kernelModel.ts';
import type { MatrixEngine } from '../matrixEngine.ts';
import { createMatrixEngine } from '../matrixEngine.ts';
import type { SparseVector } from '../ngramFeatures.ts';
import { countBuckets, inverseFrequencies, weighBuckets } from '../ngramFeatures.ts';
import { createDenseFeatures } from './denseFeatures.ts';
import type { EncodedRows } from './encodedRows.ts';
import type { Landmarks } from './landmarks.ts';
import { unpackLandmark } from './landmarks.ts';
import type { RidgeSolution } from './ridge.ts';
import { solveRidge } from './ridge.ts';
import { createSparseFeatures } from './sparseFeatures.ts';
import { SETTINGS } from './settings.ts';
import { addScaled, dot } from './vectors.ts';

/** Rows that one matrix product takes. */
const BATCH = 128;
const HEAD_COUNT = HEADS.length;

export interface FoldsInput {
  rows: EncodedRows;
  weights: Float64Array;
  /** [rows x heads]. */
  targets: Float64Array;
  /** Without landmarks the dense features are the two sides alone, and the model one of n-grams. */
  landmarks: Landmarks | undefined;
  /** Rows that are only scored, each by the fold that leaves out its writer. */
  probes: EncodedRows;
  /** Writers left out, one group for each fold; empty for the fold of all. */
  folds: readonly (readonly number[])[];
}

/** One model, trained without some writers. */
export interface FoldResult {
  fold: readonly number[];
  solution: RidgeSolution;
  frequencies: Int8Array;
  /** Scores of the probes of those writers, distress not combined: place among the probes, and one number for each head. */
  scores: [probe: number, scores: Float64Array][];
}

/** Trains one model for each fold, and scores with it the probes of the writers that it has not seen. */
export function solveFolds(input: FoldsInput): FoldResult[] {
  const { rows, probes, weights, targets, folds } = input;
  const { width, penalty, featuresOf } = denseSource(input.landmarks);
  const features = featuresOf(rows);
  const dense = createDenseFeatures({
    rows: rows.families.length,
    width,
    fill: (row, to) => to.set(features(row)),
  });
  const gramOfAll = dense.gram(weights);
  const probeFeatures = featuresOf(probes);

  return folds.map((fold) => {
    const isLeftOut = rows.writers.map((writer) => fold.includes(writer));
    const trainingWeights = weights.map((weight, row) => (isLeftOut[row] === true ? 0 : weight));
    const gram = Float64Array.from(gramOfAll);
    if (fold.length > 0)
      subtract(gram, dense.gram(weights.map((weight, row) => weight - (trainingWeights[row] ?? 0))));
    const trainingFamilies = rows.families.filter((_, row) => isLeftOut[row] === false);
    const frequencies = inverseFrequencies(
      countBuckets(trainingFamilies),
      trainingFamilies.length,
      SETTINGS.leastCount,
    );
    const vectors = rows.families.map((families) => weighBuckets(families, frequencies));
    const sparse = createSparseFeatures(vectors, trainingWeights);
    const problem = { dense, penalty, sparse, targets, heads: HEAD_COUNT, weights: trainingWeights, gram };
    const solution = solveRidge({ ...problem, ridge: SETTINGS.ridge }, SETTINGS.solver);
    const scores = probes.families.flatMap((families, probe): [number, Float64Array][] =>
      fold.includes(probes.writers[probe] ?? -1)
        ? [[probe, scoreOf(probeFeatures(probe), weighBuckets(families, frequencies), solution)]]
        : [],
    );
    return { fold, solution, frequencies, scores };
  });
}

interface DenseSource {
  width: number;
  penalty: Float64Array;
  featuresOf: (rows: EncodedRows) => (row: number) => Float32Array;
}

/** Columns of the side as features: 0 for a mentee, 1 for a mentor, the rest padding to the width that matrix products want. */
const SIDE_WIDTH = 8;

/** The dense features: the kernel of the landmarks, or without landmarks the side alone. */
function denseSource(landmarks: Landmarks | undefined): DenseSource {
  if (landmarks !== undefined) {
    const engine = createMatrixEngine(join(import.meta.dirname, '..', 'matrix.wasm'));
    return {
      width: landmarks.scales.length,
      penalty: landmarkKernel(landmarks),
      featuresOf: (rows) => kernelFeatures(engine, landmarks, rows),
    };
  }
  return {
    width: SIDE_WIDTH,
    penalty: Float64Array.from({ length: SIDE_WIDTH ** 2 }, (_, index) =>
      index % (SIDE_WIDTH + 1) === 0 ? 1 : 0,
    ),
    featuresOf:
      ({ isMentor }) =>
      (row) =>
        Float32Array.from({ length: SIDE_WIDTH }, (_, column) =>
          column === (isMentor[row] === true ? 1 : 0) ? 1 : 0,
        ),
  };
}

/** The scores of one row by a trained model: one for each head. */
function scoreOf(dense: Float32Array, ngrams: SparseVector, solution: RidgeSolution): Float64Array {
  const scores = Float64Array.from(solution.offset);
  const add = (weights: Float64Array, row: number, value: number): void =>
    addScaled(scores, 0, weights, row * HEAD_COUNT, value, HEAD_COUNT);
  for (const [landmark, value] of dense.entries()) add(solution.dense, landmark, value);
  for (const [index, bucket] of ngrams.buckets.entries())
    add(solution.sparse, bucket, ngrams.values[index] ?? 0);
  return scores;
}

/** The kernel between a row and every landmark; rows are best asked for in order, since they are computed in batches. */
function kernelFeatures(
  engine: MatrixEngine,
  landmarks: Landmarks,
  rows: EncodedRows,
): (row: number) => Float32Array {
  const count = landmarks.scales.length;
  const { data, scales } = landmarks;
  const packed = engine.pack({
    data,
    scales,
    bias: new Float32Array(count),
    rows: DIMENSIONS,
    columns: count,
  });
  const input = engine.claim(BATCH * DIMENSIONS);
  const dots = engine.claim(BATCH * count);
  let loaded = -1;
  /** Computes the dot products of one batch of rows with the landmarks. */
  const load = (batch: number): void => {
    const from = rows.vectors.subarray(batch * BATCH * DIMENSIONS, (batch + 1) * BATCH * DIMENSIONS);
    engine
      .floats(input, BATCH * DIMENSIONS)
      .fill(0)
      .set(from);
    engine.multiply(input, packed, dots, BATCH);
    loaded = batch;
  };
  return (row) => {
    const batch = Math.floor(row / BATCH);
    if (batch !== loaded) load(batch);
    // As in `landmarks.isMentor`: 1 for a mentor.
    const side = rows.isMentor[row] === true ? 1 : 0;
    return engine
      .floats(dots + (row % BATCH) * count * 4, count)
      .map((product, column) => kernelOf(product, landmarks.isMentor[column] === side, SETTINGS.kernel));
  };
}

/** Added to the diagonal, since two landmarks may be the same line, and products are of single precision. */
const JITTER = 0.01;

/** The kernel between all landmarks, [count x count]. */
function landmarkKernel(landmarks: Landmarks): Float64Array {
  const count = landmarks.scales.length;
  const vectors = Array.from({ length: count }, (_, column) => unpackLandmark(landmarks, column));
  const out = new Float64Array(count * count);
  for (const [row, one] of vectors.entries()) {
    for (const [column, other] of vectors.slice(0, row + 1).entries()) {
      const isSameSide = landmarks.isMentor[row] === landmarks.isMentor[column];
      const product = dot(one, 0, other, 0, DIMENSIONS);
      const value = kernelOf(product, isSameSide, SETTINGS.kernel);
      out[row * count + column] = value;
      out[column * count + row] = value;
    }
    out[row * count + row] = (out[row * count + row] ?? 0) + JITTER;
  }
  return out;
}

function subtract(from: Float64Array, other: Float64Array): void {
  addScaled(from, 0, other, 0, -1, from.length);
}
