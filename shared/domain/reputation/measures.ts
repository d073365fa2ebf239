import { BADGE, MIN_ANSWERS } from './constants.ts';
import type { Derived } from './derive.ts';

/** Mean of 1-to-5 answers to one decimal, rounded half up; null below ten answers. */
export function meanAnswer({ sum, count }: { sum: number; count: number }): number | null {
  return count < MIN_ANSWERS ? null : Math.floor((10 * sum) / count + 0.5) / 10;
}

/**
 * Effective percent positive: positives in a hundred eligible engagements, silence included (Nosko & Tadelis 2015); null without any.
 */
export function effectivePercentPositive(positives: number, eligibleClosed: number): number | null {
  return eligibleClosed === 0 ? null : Math.floor((1000 * positives) / eligibleClosed) / 10;
}

/** Whether a mentor earns the badge. */
export function earnsBadge({ wilson, raters }: Pick<Derived, 'wilson' | 'raters'>): boolean {
  return wilson >= BADGE.wilson && raters >= BADGE.raters;
}
