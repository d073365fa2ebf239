import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suppress } from '../../../../shared/domain/transparency/suppress.ts';

type Published = ReturnType<typeof suppress>;

const RUNS = Number(process.env['KITH_ROUNDS'] ?? 150);
const MOST = 11;
const cellsOf = (counts: readonly number[]) => counts.map((count, at) => ({ key: `k${at}`, count }));

/** Every table of counts that would be published as this one: what a reader who knows the rules cannot tell apart. */
function worldsOf({ cells, total }: Published): number[][] {
  const hidden = cells.flatMap(({ count }, at) => (count === null ? [at] : []));
  const visible = cells.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const [least, most] = total === null ? [0, MOST] : [1, total - visible];
  let worlds: number[][] = [cells.map(({ count }) => count ?? 0)];
  for (const at of hidden)
    worlds = worlds.flatMap((world) =>
      Array.from({ length: most - least + 1 }, (_, index) =>
        world.map((old, place) => (place === at ? index + least : old)),
      ),
    );
  const shown = JSON.stringify({ cells, total });
  return worlds.filter((world) => JSON.stringify(suppress(cellsOf(world))) === shown);
}

test('N11: no hidden count follows from what is published, even for a reader who knows how it is hidden', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: MOST }), { minLength: 1, maxLength: 4 }), (counts) => {
      const published = suppress(cellsOf(counts));
      const worlds = worldsOf(published);
      for (const [at, { count }] of published.cells.entries())
        if (count === null) expect(new Set(worlds.map((world) => world[at])).size).toBeGreaterThan(1);
    }),
    { numRuns: RUNS },
  );
});

test('N11: a count under five is hidden, a count of five or more is as it is, unless it would tell another', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 12 }), (counts) => {
      const { cells, total } = suppress(cellsOf(counts));
      for (const [at, { count }] of cells.entries()) {
        const real = counts[at] ?? 0;
        expect(count === null || count === real).toBe(true);
        if (real > 0 && real < 5) expect(count).toBeNull();
        if (real === 0 && total !== null) expect(count).toBe(0);
      }
      const sum = counts.reduce((all, one) => all + one, 0);
      expect(total === null || total === sum).toBe(true);
      if (counts.every((count) => count === 0 || count >= 5)) expect(total).toBe(sum);
    }),
    { numRuns: RUNS },
  );
});

test.each([
  [[3, 9, 20], [null, null, 20], 32],
  [[1, 1, 7], [null, null, null], 9],
  [[4, 4, 0], [null, null, 0], 8],
  [[8, 8, 4], [null, 8, null], 20],
  [[10, 5, 1, 1], [null, 5, null, null], 17],
  [[5, 8, 1], [null, null, null], null],
  [[2], [null], null],
  [[5, 0, 6], [5, 0, 6], 11],
])('N11: %j is published as %j, in all %j', (counts, shown, total) => {
  const published = suppress(cellsOf(counts));
  expect(published.cells.map(({ count }) => count)).toEqual(shown);
  expect(published.total).toBe(total);
});
