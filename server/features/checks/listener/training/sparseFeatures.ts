import type { SparseVector } from '../ngramFeatures.ts';
import { BUCKETS } from '../ngramFeatures.ts';
import { createProducts } from './products.ts';
import { addScaled } from './vectors.ts';

/** The sparse features of the rows that are trained on, [rows x BUCKETS]; a row of weight 0 is left out. */
export interface SparseFeatures {
  /** out += features * values, for values [BUCKETS x heads] and out [rows x heads]. */
  addTimes: (values: Float64Array, out: Float64Array, heads: number) => void;
  /** features' * values, for values [rows x heads]; the result is [BUCKETS x heads]. */
  transposedTimes: (values: Float64Array, heads: number) => Float64Array;
  /** The diagonal of features' * diag(weights) * features. */
  squares: () => Float64Array;
}

/** Numbers of a row in the kernel's memory: heads, padded. */
const PADDED = 12;
const ROW_BYTES = PADDED * 4;

/** One entry for each number that is not zero, multiplied in single precision (`products.wat`). At most 12 heads. */
export function createSparseFeatures(rows: readonly SparseVector[], weights: Float64Array): SparseFeatures {
  const used = [...rows.keys()].filter((row) => weights[row] !== 0);
  const entries = used.reduce((sum, row) => sum + (rows[row]?.buckets.length ?? 0), 0);
  const products = createProducts();
  const floatCount = Math.max(BUCKETS, rows.length) * PADDED;
  const place = {
    row: products.claim(entries),
    bucket: products.claim(entries),
    value: products.claim(entries),
    from: products.claim(floatCount),
    to: products.claim(floatCount),
  };
  const rowOf = products.integers(place.row, entries);
  const bucketOf = products.integers(place.bucket, entries);
  const valueOf = products.floats(place.value, entries);
  let count = 0;
  for (const row of used) {
    const vector = rows[row];
    if (vector === undefined) continue;
    rowOf.fill(row * ROW_BYTES, count, count + vector.buckets.length);
    bucketOf.set(
      vector.buckets.map((bucket) => bucket * ROW_BYTES),
      count,
    );
    valueOf.set(vector.values, count);
    count += vector.buckets.length;
  }

  /** Adds the products to `out`, row by row of `heads` numbers. */
  const scatter = (
    [to, from]: readonly [to: number, from: number],
    values: Float64Array,
    out: Float64Array,
    heads: number,
  ): void => {
    const padded = products.floats(place.from, floatCount);
    copyRows(values, heads, padded, PADDED);
    const sums = products.floats(place.to, floatCount).fill(0);
    products.scatter(to, from, place.value, entries, place.from, place.to);
    for (let row = 0; row * heads < out.length; row += 1)
      addScaled(out, row * heads, sums, row * PADDED, 1, heads);
  };

  return {
    addTimes: (values, out, heads) => scatter([place.row, place.bucket], values, out, heads),
    transposedTimes: (values, heads) => {
      const out = new Float64Array(BUCKETS * heads);
      scatter([place.bucket, place.row], values, out, heads);
      return out;
    },
    squares: () => {
      const out = new Float64Array(BUCKETS);
      for (let entry = 0; entry < entries; entry += 1) {
        const bucket = (bucketOf[entry] ?? 0) / ROW_BYTES;
        const weight = weights[(rowOf[entry] ?? 0) / ROW_BYTES] ?? 0;
        out[bucket] = (out[bucket] ?? 0) + weight * (valueOf[entry] ?? 0) ** 2;
      }
      return out;
    },
  };
}

/** Copies rows of `width` numbers into rows of `padded` numbers. */
function copyRows(from: Float64Array, width: number, to: Float32Array, padded: number): void {
  for (let row = 0; row * width < from.length; row += 1) {
    for (let column = 0; column < width; column += 1)
      to[row * padded + column] = from[row * width + column] ?? 0;
  }
}
