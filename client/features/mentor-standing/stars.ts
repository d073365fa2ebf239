import { STARS } from '../../../shared/domain/reputation/derive.ts';
import type { Star } from '../../../shared/domain/reputation/derive.ts';

interface StarRange {
  star: Star;
  from: number;
  /** The last score of this star; null for the last star. */
  to: number | null;
}

const LOWEST_FIRST = STARS.toReversed();

/** Which scores have this star, and which star comes next. A star this page does not know is none. */
export function starRange(name: string | null): {
  here: StarRange | null;
  next: { star: Star; from: number } | null;
} {
  const at = LOWEST_FIRST.findIndex(([, star]) => star === name);
  const here = LOWEST_FIRST[at];
  const next = LOWEST_FIRST[at + 1];
  return {
    here: here ? { star: here[1], from: here[0], to: next ? next[0] - 1 : null } : null,
    next: next ? { star: next[1], from: next[0] } : null,
  };
}
