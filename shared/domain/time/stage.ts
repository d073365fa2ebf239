/** How far a mentor's budget is used, calmest first: what the meter shows, and which notice is due. */
export const BUDGET_STAGES = ['plenty', 'low', 'windDown', 'spent'] as const;
export type BudgetStage = (typeof BUDGET_STAGES)[number];

/** The 80 % notice: a fifth is left. */
const LOW_SHARE = 0.2;
export const WIND_DOWN_SECONDS = 300;

export function lowSeconds(limitSeconds: number): number {
  return Math.floor(limitSeconds * LOW_SHARE);
}

/** A later stage overtakes an earlier one, so a notice that is no longer true is never given. */
export function stageOf(leftSeconds: number, limitSeconds: number): BudgetStage {
  if (leftSeconds <= 0) return 'spent';
  if (leftSeconds <= WIND_DOWN_SECONDS) return 'windDown';
  return leftSeconds <= lowSeconds(limitSeconds) ? 'low' : 'plenty';
}
