/** Counts below this, and above 0, are not published (N11): they could be about someone whom a reader knows. */
const MIN_PUBLISHED = 5;

export interface PublishedTable<K extends string> {
  /** In the order given; null for a hidden count. */
  cells: { key: K; count: number | null }[];
  /** Null where the whole table is withheld. */
  total: number | null;
}

interface Cell {
  count: number;
}

/**
 * Hides what is below `MIN_PUBLISHED`, and with it the first greater count in the order given, so that no hidden count follows from the
 * total and the rest (complementary suppression). Where one still would follow, the whole table is withheld.
 *
 * What is hidden besides the small counts never depends on the size of a hidden one: a reader who knows these rules learns nothing from the
 * choice (the minimality attack on suppression; Wong, Fu, Wang and Pei, VLDB 2007).
 * @param counts whole numbers of 0 and more
 */
export function suppress<K extends string>(counts: readonly { key: K; count: number }[]): PublishedTable<K> {
  const small = counts.filter(({ count }) => count > 0 && count < MIN_PUBLISHED);
  const cover = small.length > 0 ? counts.find(({ count }) => count >= MIN_PUBLISHED) : undefined;
  const hidden = new Set<Cell>(cover ? [...small, cover] : small);
  const isWithheld = hidden.size > 0 && !isSafe(counts, hidden);
  return {
    cells: counts.map((cell) => ({
      key: cell.key,
      count: isWithheld || hidden.has(cell) ? null : cell.count,
    })),
    total: isWithheld ? null : counts.reduce((sum, { count }) => sum + count, 0),
  };
}

/** Values that a hidden count can have: of a small one, and of the one that covers them. */
const SMALL = { min: 1, max: MIN_PUBLISHED - 1 };
const COVER = { min: MIN_PUBLISHED, max: Infinity };

/** Whether each hidden count has several values by what is published: the other counts, the sum of the hidden ones, and the rules. */
function isSafe(counts: readonly Cell[], hidden: ReadonlySet<Cell>): boolean {
  const cells = [...hidden];
  const sum = cells.reduce((all, { count }) => all + count, 0);
  const assignments = possibleCovers(counts, hidden).map((cover) =>
    cells.map((cell) => (cell === cover ? COVER : SMALL)),
  );
  return cells.every((_, index) => {
    const values = Array.from({ length: sum }, (__, below) => below + 1).filter((value) =>
      assignments.some((ranges) => isPossible({ ranges, at: index, value, sum })),
    );
    return values.length > 1;
  });
}

/** Hidden cells that could be the cover: none stands behind a published count, which would be the first. Null: all of them are small. */
function possibleCovers(counts: readonly Cell[], hidden: ReadonlySet<Cell>): (Cell | null)[] {
  const firstShown = counts.findIndex((cell) => cell.count > 0 && !hidden.has(cell));
  const before = firstShown === -1 ? counts : counts.slice(0, firstShown);
  const covers = before.filter((cell) => hidden.has(cell));
  return firstShown === -1 ? [...covers, null] : covers;
}

interface Question {
  ranges: readonly { min: number; max: number }[];
  /** Index of the cell that is asked about. */
  at: number;
  value: number;
  /** All hidden counts. */
  sum: number;
}

/** Whether a hidden count can have a value while the others make up the rest of the sum. */
function isPossible({ ranges, at, value, sum }: Question): boolean {
  const asked = ranges[at];
  if (!asked || value < asked.min || value > asked.max) return false;
  const others = ranges.filter((_, index) => index !== at);
  const min = others.reduce((all, range) => all + range.min, 0);
  const max = others.reduce((all, range) => all + range.max, 0);
  return min <= sum - value && sum - value <= max;
}
