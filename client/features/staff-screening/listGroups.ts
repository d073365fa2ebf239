import type { AnswerOf } from '../../../shared/contracts/endpoint.ts';
import type { listApplicationsEndpoint } from '../../../shared/contracts/screening.ts';
import { LAPSE_WARNING_DAYS } from '../../../shared/domain/screening/lapse.ts';
import { SCREENING_STATES } from '../../../shared/domain/screening/states.ts';
import type { ScreeningState } from '../../../shared/domain/screening/states.ts';
import { DAY_MS } from '../../../shared/domain/units.ts';

export type ApplicationRow = AnswerOf<typeof listApplicationsEndpoint>['applications'][number];
type Group = 'waiting' | 'others';

/** The rows in the server's order, grouped: waiting for staff, then the others. */
export function listGroups(rows: readonly ApplicationRow[]): { group: Group; rows: ApplicationRow[] }[] {
  const waits = ({ due }: ApplicationRow) => due?.part === 'waiting';
  return [
    { group: 'waiting' as const, rows: rows.filter(waits) },
    { group: 'others' as const, rows: rows.filter((row) => !waits(row)) },
  ].filter((part) => part.rows.length > 0);
}

/** How many of the rows are in each step, in the order of the steps; steps without any are left out. */
export function countByStep(
  rows: readonly Pick<ApplicationRow, 'state'>[],
): { state: ScreeningState; count: number }[] {
  return SCREENING_STATES.map((state) => ({
    state,
    count: rows.filter((row) => row.state === state).length,
  })).filter(({ count }) => count > 0);
}

/** Whole days from `from` to `nowMs`. */
export function daysSince(from: string, nowMs: number): number {
  return Math.max(0, Math.floor((nowMs - Date.parse(from)) / DAY_MS));
}

/** Whether the evidence of a mentor in service lapses within the span of the first warning, or has. */
export function lapsesSoon({ lapsesAt }: Pick<ApplicationRow, 'lapsesAt'>, nowMs: number): boolean {
  return lapsesAt !== null && Date.parse(lapsesAt) - nowMs <= LAPSE_WARNING_DAYS[0] * DAY_MS;
}
