/** How far a mentor's budget is used, least first: decides what the meter shows and which notice is due. */
export const BUDGET_STAGES = ['plenty', 'low', 'windDown', 'spent'] as const;
export type BudgetStage = (typeof BUDGET_STAGES)[number];

/** The share left at the notice that four fifths are used. */
const LOW_SHARE = 0.2;
/** Seconds left at the last notice before the stop. */
export const WIND_DOWN_SECONDS = 300;

/** Seconds left at the first notice. */
export function lowSeconds(limitSeconds: number): number {
  return Math.floor(limitSeconds * LOW_SHARE);
}

/** The furthest stage that was reached, so that of a short budget no outdated notice is given. */
export function stageOf(leftSeconds: number, limitSeconds: number): BudgetStage {
  if (leftSeconds <= 0) return 'spent';
  if (leftSeconds <= WIND_DOWN_SECONDS) return 'windDown';
  return leftSeconds <= lowSeconds(limitSeconds) ? 'low' : 'plenty';
}
