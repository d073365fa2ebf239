import { minutesGiven } from '../mentor-time/index.ts';

/** One day of the chart. */
export interface DayMinutes {
  date: string;
  minutes: number;
  place: 'past' | 'today' | 'ahead';
}

interface WeekInput {
  days: readonly { date: string; seconds: number }[];
  /** The date in the mentor's zone. */
  today: string;
  /** Seconds counted since `days` were loaded. */
  since?: number;
}

/** Seven days from Monday; today grows while a stretch is open. */
export function weekMinutes({ days, today, since = 0 }: WeekInput): DayMinutes[] {
  return days.map(({ date, seconds }) => ({
    date,
    minutes: minutesGiven(date === today ? seconds + since : seconds),
    place: date < today ? 'past' : date === today ? 'today' : 'ahead',
  }));
}

/** The top of the chart in minutes: the largest day, but at least 30, so that small values look small. */
export function chartTop(days: readonly DayMinutes[]): number {
  return Math.max(30, ...days.map((day) => day.minutes));
}
