import type { CaseRow } from '../../../shared/contracts/moderation.ts';
import { isUndecided } from '../../../shared/domain/moderation/caseStates.ts';

/** A countdown in parts, for the catalogue to put into words. */
export type Countdown =
  | { kind: 'clock'; text: string }
  | { kind: 'hoursMinutes'; hours: number; minutes: number }
  | { kind: 'hours'; hours: number }
  | { kind: 'days'; days: number }
  | { kind: 'late'; minutes: number };

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long until `dueAt`: seconds in the last hour, minutes up to twelve, whole hours up to three days. */
export function countdown(dueAt: string, nowMs: number): Countdown {
  const seconds = Math.floor((Date.parse(dueAt) - nowMs) / 1000);
  if (seconds < 0) return { kind: 'late', minutes: Math.max(1, Math.floor(-seconds / MINUTE)) };
  if (seconds < HOUR) {
    return {
      kind: 'clock',
      text: `${Math.floor(seconds / MINUTE)}:${String(seconds % MINUTE).padStart(2, '0')}`,
    };
  }
  if (seconds < 12 * HOUR) {
    return {
      kind: 'hoursMinutes',
      hours: Math.floor(seconds / HOUR),
      minutes: Math.floor((seconds % HOUR) / MINUTE),
    };
  }
  if (seconds < 3 * DAY) return { kind: 'hours', hours: Math.floor(seconds / HOUR) };
  return { kind: 'days', days: Math.floor(seconds / DAY) };
}

/** The share of a case's time that has passed, 0 to 1. */
export function shareElapsed(
  { openedAt, dueAt }: Pick<CaseRow, 'openedAt' | 'dueAt'>,
  nowMs: number,
): number {
  const totalMs = Date.parse(dueAt) - Date.parse(openedAt);
  if (totalMs <= 0) return 1;
  return Math.min(1, Math.max(0, (nowMs - Date.parse(openedAt)) / totalMs));
}

/** Red is for imminent danger and for a clock that has run out. */
export function isUrgent(row: Pick<CaseRow, 'risk' | 'dueAt' | 'state'>, nowMs: number): boolean {
  return isUndecided(row) && (row.risk === 'imminent' || Date.parse(row.dueAt) <= nowMs);
}

/** The total time of a case, in the largest unit that is still exact enough. */
export function totalTime({ openedAt, dueAt }: Pick<CaseRow, 'openedAt' | 'dueAt'>): {
  unit: 'minutes' | 'hours' | 'days';
  count: number;
} {
  const seconds = Math.max(0, Math.round((Date.parse(dueAt) - Date.parse(openedAt)) / 1000));
  if (seconds < 2 * HOUR) return { unit: 'minutes', count: Math.round(seconds / MINUTE) };
  if (seconds < 4 * DAY) return { unit: 'hours', count: Math.round(seconds / HOUR) };
  return { unit: 'days', count: Math.round(seconds / DAY) };
}
