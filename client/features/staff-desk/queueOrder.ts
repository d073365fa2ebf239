import { RISK_LEVELS } from '../../../shared/contracts/moderation.ts';
import type { CaseRow } from '../../../shared/contracts/moderation.ts';
import { isUndecided } from '../../../shared/domain/moderation/caseStates.ts';

const isListen = ({ kind }: CaseRow) => kind === 'listen';

/**
 * Most urgent first: undecided before decided cases, cases with a deadline of their own before listen cases, which
 * are read within the day; then by risk, by score, by deadline, and by number, so
 * that the order is stable.
 */
export function byUrgency(rows: readonly CaseRow[]): CaseRow[] {
  return [...rows].sort(
    (a, b) =>
      Number(isUndecided(b)) - Number(isUndecided(a)) ||
      Number(isListen(a)) - Number(isListen(b)) ||
      RISK_LEVELS.indexOf(b.risk) - RISK_LEVELS.indexOf(a.risk) ||
      (isListen(a) ? (b.score ?? 0) - (a.score ?? 0) : 0) ||
      Date.parse(a.dueAt) - Date.parse(b.dueAt) ||
      a.number.localeCompare(b.number, 'en', { numeric: true }),
  );
}

export type QueueGroup = 'clocked' | 'toRead' | 'decided';

const groupOf = (row: CaseRow): QueueGroup => {
  if (!isUndecided(row)) return 'decided';
  return isListen(row) ? 'toRead' : 'clocked';
};

/** Rows in the order of the queue, grouped by the kind of work; no empty groups. */
export function queueGroups(rows: readonly CaseRow[]): { group: QueueGroup; rows: readonly CaseRow[] }[] {
  return (['clocked', 'toRead', 'decided'] as const)
    .map((group) => ({ group, rows: rows.filter((row) => groupOf(row) === group) }))
    .filter((members) => members.rows.length > 0);
}

/** The case `step` rows away from the selected one; stops at the ends. */
export function neighbour(rows: readonly CaseRow[], currentId: string | null, step: 1 | -1): string | null {
  const at = rows.findIndex((row) => row.id === currentId);
  const next = at === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step));
  return rows[next]?.id ?? null;
}
