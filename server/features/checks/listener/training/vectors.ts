type Floats = Float64Array | Float32Array;

/** Sum of the products of two parts of arrays, which begin at `oneAt` and `otherAt`. */
export function dot(one: Floats, oneAt: number, other: Floats, otherAt: number, length: number): number {
  let sum = 0;
  for (let index = 0; index < length; index += 1)
    sum += (one[oneAt + index] ?? 0) * (other[otherAt + index] ?? 0);
  return sum;
}

/** Adds `scale` times a part of `from` to a part of `to`. Positional, since it is the innermost loop of the training. */
export function addScaled(
  to: Floats,
  toAt: number,
  from: Floats,
  fromAt: number,
  scale: number,
  length: number,
): void {
  for (let index = 0; index < length; index += 1)
    to[toAt + index] = (to[toAt + index] ?? 0) + scale * (from[fromAt + index] ?? 0);
}

/** A symmetric positive definite matrix as L * L', and the solution of equations with it (Golub and Van Loan, 4.2). */
export interface Cholesky {
  /** Solves in place, for `columns` right-hand sides side by side. */
  solve: (values: Float64Array, columns: number) => void;
}

/**
 * Factorises a [size x size] matrix, of which the lower half is read. Throws when it is not positive definite.
 */
export function factorise(matrix: Float64Array, size: number): Cholesky {
  const lower = new Float64Array(matrix);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      const index = row * size + column;
      const rest = (lower[index] ?? 0) - dot(lower, row * size, lower, column * size, column);
      if (row === column && !(rest > 0)) throw new Error(`row ${row}: the matrix is not positive definite`);
      lower[index] = row === column ? Math.sqrt(rest) : rest / (lower[column * size + column] ?? 1);
    }
  }
  const diagonal = (row: number): number => lower[row * size + row] ?? 1;
  return {
    solve: (values, columns) => {
      const add = (row: number, other: number, scale: number): void =>
        addScaled(values, row * columns, values, other * columns, scale, columns);
      /** Divides a row by its diagonal. */
      const divide = (row: number): void => {
        for (let column = 0; column < columns; column += 1)
          values[row * columns + column] = (values[row * columns + column] ?? 0) / diagonal(row);
      };
      for (let row = 0; row < size; row += 1) {
        for (let other = 0; other < row; other += 1) add(row, other, -(lower[row * size + other] ?? 0));
        divide(row);
      }
      for (let row = size - 1; row >= 0; row -= 1) {
        divide(row);
        for (let other = 0; other < row; other += 1) add(other, row, -(lower[row * size + other] ?? 0));
      }
    },
  };
}
