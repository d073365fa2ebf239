import { DIMENSIONS } from '../encoder.ts';

/** Largest component of a unit vector that is stored exactly; greater ones are clipped. */
const LARGEST = 0.35;
const STEP = LARGEST / 127;

/** Lines to which every text is compared, as int8 columns of a [DIMENSIONS x count] matrix. */
export interface Landmarks {
  data: Int8Array;
  /** One step for all, repeated for each column. */
  scales: Float32Array;
  /** 1 for a mentor's line, 0 for a mentee's. */
  isMentor: Int8Array;
}

/** Indices of `count` rows, spread evenly over all. Their number is a multiple of 8, which the matrix products need. */
export function pickLandmarks(rows: number, count: number): number[] {
  const picked = Math.min(count, rows) & ~7;
  return Array.from({ length: picked }, (_, index) => Math.floor((index * rows) / picked));
}

/** Quantises unit vectors to int8. */
export function packLandmarks(vectors: readonly Float32Array[], mentors: readonly boolean[]): Landmarks {
  const count = vectors.length;
  const data = new Int8Array(DIMENSIONS * count);
  for (const [column, vector] of vectors.entries()) {
    for (const [row, value] of vector.entries())
      data[row * count + column] = Math.max(-127, Math.min(127, Math.round(value / STEP)));
  }
  return {
    data,
    scales: new Float32Array(count).fill(STEP),
    isMentor: Int8Array.from(mentors, (isMentor) => (isMentor ? 1 : 0)),
  };
}

/** Dequantises one landmark: its int8 components times its scale. */
export function unpackLandmark({ data, scales }: Landmarks, column: number): Float32Array {
  const count = scales.length;
  return Float32Array.from(
    { length: DIMENSIONS },
    (_, row) => (data[row * count + column] ?? 0) * (scales[column] ?? 0),
  );
}
