/** Counts below this, and above 0, are not published (N11): they could be about someone whom a reader knows. */
const LEAST_PUBLISHED = 5;

export interface PublishedTable<K extends string> {
  /** In the order given; null for a hidden count. */
  cells: { key: K; count: number | null }[];
  /** Null where a hidden count would follow from it. */
  total: number | null;
}

/**
 * Hides what is below `LEAST_PUBLISHED`, and further cells until no hidden one follows from the total and the rest (complementary
 * suppression): the smallest that are left; where nothing is left to hide, the total.
 * @param counts whole numbers of 0 and more
 */
export function suppress<K extends string>(counts: readonly { key: K; count: number }[]): PublishedTable<K> {
  const hidden = new Set(counts.filter(({ count }) => count > 0 && count < LEAST_PUBLISHED));
  const bySize = counts
    .filter((cell) => cell.count > 0 && !hidden.has(cell))
    .sort((a, b) => a.count - b.count);
  let isTotalHidden = false;
  while (hidden.size > 0 && !isSafe([...hidden])) {
    const next = bySize.shift();
    if (!next) {
      isTotalHidden = true;
      break;
    }
    hidden.add(next);
  }
  return {
    cells: counts.map((cell) => ({ key: cell.key, count: hidden.has(cell) ? null : cell.count })),
    total: isTotalHidden ? null : counts.reduce((sum, { count }) => sum + count, 0),
  };
}

/**
 * Whether each hidden count has several values by what is published. Their sum is known, and that none is 0: all are 1 where the sum is
 * their number, and all are the greatest of the small ones where the sum is the greatest that small ones have.
 */
function isSafe(hidden: readonly { count: number }[]): boolean {
  const most = LEAST_PUBLISHED - 1;
  const sum = hidden.reduce((all, { count }) => all + count, 0);
  if (hidden.length < 2 || sum === hidden.length) return false;
  return sum !== most * hidden.length || hidden.some(({ count }) => count > most);
}
