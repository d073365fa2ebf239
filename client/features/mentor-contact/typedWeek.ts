import { randomUuid } from '../../platform/randomUuid.ts';
import type { ContactView } from '../../../shared/contracts/time.ts';

export type ContactWindows = ContactView['windows'];

/** 1 is Monday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Contact hours as they are typed, not validated. */
export interface TypedWindow {
  /** Names the row while it is on the page. */
  key: string;
  day: number;
  from: string;
  until: string;
}

/** A clock field has no 24:00: the end of the day is typed as 00:00. */
const END_OF_DAY = '24:00';
const MIDNIGHT = '00:00';

export function typedWeek(windows: ContactWindows): TypedWindow[] {
  return windows.map(({ day, from, until }) => ({
    key: `${day} ${from}`,
    day,
    from,
    until: until === END_OF_DAY ? MIDNIGHT : until,
  }));
}

const isWrong = ({ from, until }: TypedWindow) =>
  from === '' || until === '' || (until !== MIDNIGHT && from >= until);

/** The windows, or the keys of those that do not end after they begin. */
export function parseWeek(typed: readonly TypedWindow[]): { windows: ContactWindows; wrong: string[] } {
  return {
    windows: typed.map(({ day, from, until }) => ({
      day,
      from,
      until: until === MIDNIGHT ? END_OF_DAY : until,
    })),
    wrong: typed.filter(isWrong).map(({ key }) => key),
  };
}

const EVENING = { from: '18:00', until: '20:00' } as const;

/** One more window on a day: after the last one there, the evening on an empty day. */
export function withWindow(typed: readonly TypedWindow[], day: number): TypedWindow[] {
  const last = typed.findLast((window) => window.day === day);
  const added = last && last.until !== MIDNIGHT ? { from: last.until, until: '' } : EVENING;
  return [...typed, { key: randomUuid(), day, ...added }];
}

/** The hours of one day on all five working days, for a press that says so. */
export function copiedToWorkdays(typed: readonly TypedWindow[], day: number): TypedWindow[] {
  const ofDay = typed.filter((window) => window.day === day);
  const weekend = typed.filter((window) => window.day > 5);
  const copies = [1, 2, 3, 4, 5].flatMap((target) =>
    ofDay.map(({ from, until }) => ({ key: randomUuid(), day: target, from, until })),
  );
  return [...copies, ...weekend];
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Where a valid window lies on its day, in percent of it. */
export function placeOf({ from, until }: TypedWindow): { left: number; width: number } {
  const [start, end] = [minutesOf(from), until === MIDNIGHT ? 1440 : minutesOf(until)];
  return { left: (start / 1440) * 100, width: ((end - start) / 1440) * 100 };
}
