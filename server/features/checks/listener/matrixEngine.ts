import { readFileSync } from 'node:fs';
import { z } from 'zod';

type Address = number;
/** A matrix of int8 weights, packed for `multiply`, with a scale and a bias for each column. */
export interface PackedWeights {
  weights: Address;
  scales: Address;
  bias: Address;
  rows: number;
  columns: number;
}

export interface MatrixEngine {
  /** Room for so many floats, for good. */
  claim: (floats: number) => Address;
  /** The floats at an address. Valid until the next `claim` or `pack`, which may move the memory. */
  floats: (address: Address, count: number) => Float32Array;
  /** Copies weights, [rows x columns] row by row, into the engine. Rows and columns must be multiples of 8. */
  pack: (input: {
    data: Int8Array;
    scales: Float32Array;
    bias: Float32Array;
    rows: number;
    columns: number;
  }) => PackedWeights;
  /** out[rows x columns] = x[rows x weights.rows] * weights + bias. `rows` must be a multiple of 4, at most 128. */
  multiply: (x: Address, weights: PackedWeights, result: Address, rows: number) => void;
  /**
   * The same numbers, at the price of those in `x` that are not zero, for any number of rows: faster from about half of zeros on, and for
   * a single row. Columns must be a multiple of 16.
   */
  multiplySparse: (x: Address, weights: PackedWeights, result: Address, rows: number) => void;
  /** out[j] = x . row j, for `count` rows of `size` floats that lie `stride` bytes apart. `out` has room for a multiple of 4. */
  dotRows: (x: Address, rows: Address, stride: number, count: number, size: number, result: Address) => void;
  /** out = sum over j of weights[j] * row j, for rows as in `dotRows`. `size` is a multiple of 16. */
  mixRows: (
    weights: Address,
    rows: Address,
    stride: number,
    count: number,
    size: number,
    result: Address,
  ) => void;
  /** to[i] = to[i] + x[i]; `count` is a multiple of 4. */
  add: (to: Address, x: Address, count: number) => void;
  /** Negative numbers become 0; `count` is a multiple of 4. */
  dropNegative: (x: Address, count: number) => void;
}

const PAGE_BYTES = 65_536;
/** Rows of a matrix for `multiply`. */
const MAX_ROWS = 128;
const MAX_WIDTH = 1_536;

type Kernel = (...parameters: number[]) => void;
const kernel = z.custom<Kernel>((value) => typeof value === 'function');
const kernels = z.object({
  memory: z.instanceof(WebAssembly.Memory),
  quantise: kernel,
  multiply: kernel,
  multiplySparse: kernel,
  dotRows: kernel,
  mixRows: kernel,
  add: kernel,
  dropNegative: kernel,
});

/**
 * Matrix products in WebAssembly (`matrix.wat`): activations are rounded to 14 bits a row, weights are int8, sums are exact.
 * @throws Error when the module cannot be read
 */
export function createMatrixEngine(wasmFile: string): MatrixEngine {
  const module = new WebAssembly.Module(readFileSync(wasmFile));
  const { memory, quantise, multiply, multiplySparse, dotRows, mixRows, add, dropNegative } = kernels.parse(
    new WebAssembly.Instance(module).exports,
  );
  let top = memory.buffer.byteLength;
  /** Reserves bytes of the memory, aligned to 16. @returns their address */
  const claimBytes = (bytes: number): Address => {
    const address = (top + 15) & ~15;
    top = address + bytes;
    const pages = Math.ceil((top - memory.buffer.byteLength) / PAGE_BYTES);
    if (pages > 0) memory.grow(pages);
    return address;
  };
  const claim = (floats: number): Address => claimBytes(floats * 4);
  const floats = (address: Address, count: number): Float32Array =>
    new Float32Array(memory.buffer, address, count);
  const rounded = claimBytes(MAX_ROWS * MAX_WIDTH * 2);
  const rowScales = claim(MAX_ROWS);
  const pairs = claim(MAX_ROWS * MAX_WIDTH + MAX_ROWS);

  return {
    claim,
    floats,
    pack: ({ data, scales, bias, rows, columns }) => {
      const packed = {
        weights: claimBytes(rows * columns),
        scales: claim(columns),
        bias: claim(columns),
        rows,
        columns,
      };
      packPanels(data, new Int8Array(memory.buffer, packed.weights, rows * columns), rows, columns);
      floats(packed.scales, columns).set(scales);
      floats(packed.bias, columns).set(bias);
      return packed;
    },
    multiply: (x, { weights, scales, bias, rows: width, columns }, result, rows) => {
      quantise(x, rounded, rowScales, rows, width);
      multiply(rounded, rowScales, weights, scales, bias, result, rows, width, columns);
    },
    multiplySparse: (x, { weights, scales, bias, rows: width, columns }, result, rows) => {
      if (columns % 16 !== 0) throw new Error(`${columns} columns`);
      quantise(x, rounded, rowScales, rows, width);
      multiplySparse(rounded, rowScales, weights, scales, bias, result, rows, width, columns, pairs);
    },
    dotRows,
    mixRows,
    add,
    dropNegative,
  };
}

/** Panels of 8 columns; in each, for every pair of rows, the two weights of a column side by side. */
function packPanels(from: Int8Array, to: Int8Array, rows: number, columns: number): void {
  let index = 0;
  for (let panel = 0; panel < columns; panel += 8) {
    for (let row = 0; row < rows; row += 2) {
      for (let column = panel; column < panel + 8; column += 1) {
        to[index] = from[row * columns + column] ?? 0;
        to[index + 1] = from[(row + 1) * columns + column] ?? 0;
        index += 2;
      }
    }
  }
}
