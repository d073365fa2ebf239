import { DIMENSIONS } from '../encoder.ts';
import type { BucketFamilies } from '../ngramFeatures.ts';

/** Rows as numbers, ready to be sent to a thread without a copy of the vectors. */
export interface EncodedRows {
  /** [rows x DIMENSIONS] in shared memory: centred unit vectors. */
  vectors: Float32Array<SharedArrayBuffer>;
  families: readonly BucketFamilies[];
  isMentor: readonly boolean[];
  /** Index of each row's writer. */
  writers: readonly number[];
}

/**
 * @param row index of the row; the vector shares its memory
 */
export function vectorOf({ vectors }: Pick<EncodedRows, 'vectors'>, row: number): Float32Array {
  return vectors.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS);
}

/** Room for so many vectors that threads may share. */
export function sharedVectors(rows: number): Float32Array<SharedArrayBuffer> {
  return new Float32Array(new SharedArrayBuffer(rows * DIMENSIONS * 4));
}
