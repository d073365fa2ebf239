import { createProducts } from './products.ts';
import { addScaled } from './vectors.ts';

/** Right-hand sides are padded to this many columns: the kernel works on panels of 8. */
const COLUMNS = 16;
const PANEL = 8;
/** Rows whose products are summed in single precision before they are added in double. */
const GRAM_ROWS = 64;

/** The dense features of all training rows, [rows x width], held twice in WebAssembly memory: by row and by column. */
export interface DenseFeatures {
  rows: number;
  width: number;
  /** features * values, for values [width x heads]; the result is [rows x heads]. */
  times: (values: Float64Array, heads: number) => Float64Array;
  /** features' * values, for values [rows x heads]; the result is [width x heads]. */
  transposedTimes: (values: Float64Array, heads: number) => Float64Array;
  /** features' * diag(weights) * features, [width x width]. Rows of weight 0 cost nothing. */
  gram: (weights: Float64Array) => Float64Array;
}

/**
 * Matrix products in single precision (`products.wat`), for features that `fill` writes row by row. `width` must be a multiple of 8.
 */
export function createDenseFeatures(input: {
  rows: number;
  width: number;
  fill: (row: number, to: Float32Array) => void;
}): DenseFeatures {
  const { width } = input;
  const rows = (input.rows + 7) & ~7;
  const { claim, floats: view, matmul } = createProducts();
  const maxRows = Math.max(rows, width);
  const space = {
    byRow: claim(rows * width),
    byColumn: claim(rows * width),
    right: claim(Math.max(maxRows * COLUMNS, GRAM_ROWS * width)),
    left: claim(GRAM_ROWS * width),
    bias: claim(width),
    out: claim(Math.max(maxRows * COLUMNS, width * width)),
  };
  const byRow = view(space.byRow, rows * width);
  const byColumn = view(space.byColumn, rows * width);
  for (let row = 0; row < input.rows; row += 1) {
    const values = byRow.subarray(row * width, (row + 1) * width);
    input.fill(row, values);
    for (const [column, value] of values.entries()) byColumn[column * rows + row] = value;
  }

  /** left [m x k] * values [k x heads], read from and returned as [.. x heads]. */
  const product = (left: number, m: number, k: number, values: Float64Array, heads: number): Float64Array => {
    const right = view(space.right, k * COLUMNS).fill(0);
    for (let row = 0; row < k; row += 1) {
      for (let head = 0; head < heads; head += 1)
        right[panelPlace(row, head, k)] = values[row * heads + head] ?? 0;
    }
    matmul(left, space.right, space.bias, space.out, m, k, COLUMNS);
    const padded = view(space.out, m * COLUMNS);
    const out = new Float64Array(m * heads);
    for (let row = 0; row < m; row += 1) {
      for (let head = 0; head < heads; head += 1) out[row * heads + head] = padded[row * COLUMNS + head] ?? 0;
    }
    return out;
  };

  /** The weighted Gram matrix of the features, row by row. @param weights one for each row; rows of weight 0 are skipped */
  const gram = (weights: Float64Array): Float64Array => {
    const sum = new Float64Array(width * width);
    const used = Array.from({ length: input.rows }, (_, row) => row).filter((row) => (weights[row] ?? 0) > 0);
    const left = view(space.left, GRAM_ROWS * width);
    const right = view(space.right, GRAM_ROWS * width);
    for (let start = 0; start < used.length; start += GRAM_ROWS) {
      left.fill(0);
      right.fill(0);
      for (const [index, row] of used.slice(start, start + GRAM_ROWS).entries()) {
        const weight = weights[row] ?? 0;
        for (let column = 0; column < width; column += 1) {
          const value = byRow[row * width + column] ?? 0;
          left[column * GRAM_ROWS + index] = value * weight;
          right[panelPlace(index, column, GRAM_ROWS)] = value;
        }
      }
      matmul(space.left, space.right, space.bias, space.out, width, GRAM_ROWS, width);
      addScaled(sum, 0, view(space.out, width * width), 0, 1, width * width);
    }
    return sum;
  };

  return {
    rows: input.rows,
    width,
    times: (values, heads) =>
      product(space.byRow, rows, width, values, heads).subarray(0, input.rows * heads),
    transposedTimes: (values, heads) => product(space.byColumn, width, rows, values, heads),
    gram,
  };
}

/** Where the kernel expects a value of a [k x n] matrix: panels of 8 columns, each k rows of 8. */
function panelPlace(row: number, column: number, k: number): number {
  return Math.floor(column / PANEL) * PANEL * k + row * PANEL + (column % PANEL);
}
