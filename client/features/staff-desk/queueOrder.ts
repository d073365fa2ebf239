import { RISK_LEVELS } from '../../../shared/contracts/moderation.ts';
import type { CaseRow } from '../../../shared/contracts/moderation.ts';
import { isAtWork } from './clock.ts';

/** Most urgent first: what nobody has decided, by risk, then by the clock that runs out first, then by number so that rows never swap about. */
export function byUrgency(rows: readonly CaseRow[]): CaseRow[] {
  return [...rows].sort(
    (a, b) =>
      Number(isAtWork(b)) - Number(isAtWork(a)) ||
      RISK_LEVELS.indexOf(b.risk) - RISK_LEVELS.indexOf(a.risk) ||
      Date.parse(a.dueAt) - Date.parse(b.dueAt) ||
      a.number.localeCompare(b.number, 'en', { numeric: true }),
  );
}

/** The case `step` rows away from the one in hand; stays at the ends. */
export function neighbour(rows: readonly CaseRow[], currentId: string | null, step: 1 | -1): string | null {
  const at = rows.findIndex((row) => row.id === currentId);
  const next = at === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step));
  return rows[next]?.id ?? null;
}
