import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ARTEFACT_FOLDER, createMatrixEngine } from '../../../server/features/checks/listener/index.ts';

const ROWS = 8;
const WIDTH = 1_536;
const COLUMNS = 48;

const engine = createMatrixEngine(join(ARTEFACT_FOLDER, 'matrix.wasm'));
/** The same numbers in each run (Park and Miller 1988). */
let state = 1;
const random = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
const weights = engine.pack({
  data: Int8Array.from({ length: WIDTH * COLUMNS }, () => Math.round(random() * 254) - 127),
  scales: Float32Array.from({ length: COLUMNS }, random),
  bias: Float32Array.from({ length: COLUMNS }, random),
  rows: WIDTH,
  columns: COLUMNS,
});
const x = engine.claim(ROWS * WIDTH);
const dense = engine.claim(ROWS * COLUMNS);
const sparse = engine.claim(ROWS * COLUMNS);

describe('the product that skips zeros', () => {
  test.each([0, 0.08, 0.5, 1])('gives the bits of the product that does not, for %d of numbers', (share) => {
    // The last row is empty whatever the share.
    const values = Array.from({ length: ROWS * WIDTH }, (_, index) =>
      index < (ROWS - 1) * WIDTH && random() < share ? random() - 0.5 : 0,
    );
    engine.floats(x, ROWS * WIDTH).set(values);
    engine.multiply(x, weights, dense, ROWS);
    engine.multiplySparse(x, weights, sparse, ROWS);
    expect(engine.floats(sparse, ROWS * COLUMNS)).toEqual(engine.floats(dense, ROWS * COLUMNS));
  });
});
