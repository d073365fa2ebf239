import { STARS } from './derive.ts';
import type { Star } from './derive.ts';

interface StarRange {
  star: Star;
  from: number;
  /** The highest score of this star; null for the last star. */
  to: number | null;
}

const LOWEST_FIRST = STARS.toReversed();

/** The scores of a star, and the next star. An unknown star (of a later version) counts as none. */
export function starRange(name: string | null): {
  current: StarRange | null;
  next: { star: Star; from: number } | null;
} {
  const index = LOWEST_FIRST.findIndex(([, star]) => star === name);
  const current = LOWEST_FIRST[index];
  const next = LOWEST_FIRST[index + 1];
  return {
    current: current ? { star: current[1], from: current[0], to: next ? next[0] - 1 : null } : null,
    next: next ? { star: next[1], from: next[0] } : null,
  };
}
