import { z } from 'zod';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import { attentionThresholds } from '../../../../shared/contracts/attention.ts';
import { readArtefact } from './artefact.ts';
import { DIMENSIONS, unit } from './encoder.ts';
import { HEADS } from './heads.ts';
import type { MatrixEngine } from './matrixEngine.ts';
import type { SparseVector } from './ngramFeatures.ts';
import { BUCKETS } from './ngramFeatures.ts';

/** Format of `model.bin`: changes with what inference does with the numbers, normalising and repair included. */
export const MODEL_FORMAT = 1;

const heads = z.array(z.number()).length(HEADS.length);
export const kernelSettings = z.object({
  /** Of the radial basis function exp(-sharpness * squared distance) between unit vectors. */
  sharpness: z.number(),
  /** The kernel is exp(-side) times as large between a mentor's line and a mentee's. */
  side: z.number(),
  /** Added to the kernel between lines of the same side. */
  sameSide: z.number(),
});
export type KernelSettings = z.output<typeof kernelSettings>;
const modelHeader = z.object({
  settings: kernelSettings,
  heads: z.literal(HEADS.join(',')),
  offset: heads,
  /** Slope and intercept of each head: probability = 1 / (1 + exp(-(slope * score + intercept))), Platt 1999. */
  calibration: z.array(z.tuple([z.number(), z.number()])).length(HEADS.length),
  thresholds: attentionThresholds,
});
export type ModelHeader = z.output<typeof modelHeader>;

export interface KernelModel {
  version: string;
  frequencies: Int8Array;
  calibration: ModelHeader['calibration'];
  thresholds: ModelHeader['thresholds'];
  /** One score for each head, distress not yet combined. */
  score: (input: { vector: Float32Array; ngrams: SparseVector; from: Side }) => Float64Array;
}

/**
 * A ridge regression on the kernel between a text's embedding and landmark lines (Nyström), plus one weight for each bucket of
 * n-grams, for every head.
 * @throws ArtefactError
 */
export function loadKernelModel(file: string, engine: MatrixEngine): KernelModel {
  const { header, bytes, floats } = readArtefact(file, { format: MODEL_FORMAT, shape: modelHeader });
  const mean = floats('mean');
  const isMentor = bytes('landmarks/mentor');
  const count = isMentor.length;
  const landmarks = engine.pack({
    data: bytes('landmarks'),
    scales: floats('landmarks/scale'),
    bias: new Float32Array(count),
    rows: DIMENSIONS,
    columns: count,
  });
  const weights = floats('weights');
  const ngramWeights = bytes('ngrams');
  const ngramScale = floats('ngrams/scale');
  const input = engine.claim(DIMENSIONS);
  const dots = engine.claim(count);

  return {
    version: header.version,
    frequencies: bytes('frequencies'),
    calibration: header.calibration,
    thresholds: header.thresholds,
    score: ({ vector, ngrams, from }) => {
      const scores = Float64Array.from(header.offset);
      // As in `landmarks/mentor`: 1 for a mentor.
      const side = from === 'mentor' ? 1 : 0;
      engine.floats(input, DIMENSIONS).set(centre(vector, mean));
      engine.multiplySparse(input, landmarks, dots, 1);
      const likeness = engine.floats(dots, count);
      for (let index = 0; index < count; index += 1) {
        const value = kernelOf(likeness[index] ?? 0, isMentor[index] === side, header.settings);
        addScaled(scores, weights, index, value);
      }
      return addNgrams(scores, { weights: ngramWeights, scale: ngramScale }, ngrams);
    },
  };
}

/** Unit vector of the embedding less the mean embedding. */
export function centre(vector: Float32Array, mean: Float32Array): Float32Array {
  return unit(vector.map((value, index) => value - (mean[index] ?? 0)));
}

/**
 * The kernel between two lines, from the dot product of their centred unit vectors.
 * @param dot from -1 to 1
 */
export function kernelOf(dot: number, isSameSide: boolean, settings: KernelSettings): number {
  const { sharpness, side, sameSide } = settings;
  const likeness = Math.exp(-sharpness * (2 - 2 * dot));
  return isSameSide ? likeness + sameSide : likeness * Math.exp(-side);
}

/** Adds one row of weights, times a value, to the scores. */
function addScaled(scores: Float64Array, weights: Float32Array, row: number, value: number): void {
  for (let head = 0; head < scores.length; head += 1)
    scores[head] = (scores[head] ?? 0) + value * (weights[row * scores.length + head] ?? 0);
}

/** Weights of BUCKETS x heads as int8, with one scale for each head. */
export interface NgramWeights {
  weights: Int8Array;
  scale: Float32Array;
}

/** Adds the share of the n-grams to the scores, and returns them. */
export function addNgrams(
  scores: Float64Array,
  { weights, scale }: NgramWeights,
  { buckets, values }: SparseVector,
): Float64Array {
  const heads = scores.length;
  if (weights.length !== BUCKETS * heads) throw new Error(`${weights.length} n-gram weights`);
  for (let index = 0; index < buckets.length; index += 1) {
    const row = (buckets[index] ?? 0) * heads;
    const value = values[index] ?? 0;
    for (let head = 0; head < heads; head += 1)
      scores[head] = (scores[head] ?? 0) + value * (weights[row + head] ?? 0) * (scale[head] ?? 0);
  }
  return scores;
}
