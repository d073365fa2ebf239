import type { AnswerOf } from '../../../shared/contracts/endpoint.ts';
import type { listApplications, ScreeningState } from '../../../shared/contracts/screening.ts';

export type ApplicationRow = AnswerOf<typeof listApplications>['applications'][number];
type Group = 'waiting' | 'others';

/** Steps at which the next move is ours. */
const OURS: readonly ScreeningState[] = [
  'submitted',
  'identityVerified',
  'referencesPending',
  'checksPending',
  'interview',
  'training',
  'assessment',
  'awaitingApproval',
  'reScreenDue',
];

export const waitsForUs = (row: Pick<ApplicationRow, 'state'>): boolean => OURS.includes(row.state);

/** What waits for us first, the longest wait on top; then the others, the newest on top. */
export function listGroups(rows: readonly ApplicationRow[]): { group: Group; rows: ApplicationRow[] }[] {
  const byTime = [...rows].sort((a, b) => Date.parse(a.enteredAt) - Date.parse(b.enteredAt));
  const waiting = byTime.filter(waitsForUs);
  const others = byTime.filter((row) => !waitsForUs(row)).reverse();
  return [
    { group: 'waiting' as const, rows: waiting },
    { group: 'others' as const, rows: others },
  ].filter((part) => part.rows.length > 0);
}

/** Whole days from `from` to `nowMs`. */
export const daysSince = (from: string, nowMs: number): number =>
  Math.max(0, Math.floor((nowMs - Date.parse(from)) / 86_400_000));
