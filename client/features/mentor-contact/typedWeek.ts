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

/** The windows as they are shown in the fields. Midnight at the end of a day is shown as 00:00. */
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

/** Minutes to which a drag snaps, the shortest window that it draws. */
const STEP = 30;
const DAY = 1440;
/** A drag that is shorter, in parts of the day, is a click. */
const SHORTEST_DRAG = 0.01;

/** A drag along the bar of a day, in parts of it: 0 is midnight, 1 the next one. */
export interface DayDrag {
  from: number;
  to: number;
}

const snap = (part: number) => Math.round((part * DAY) / STEP) * STEP;
/** Minutes since midnight as `HH:MM`. */
const timeOf = (minutes: number) =>
  minutes >= DAY
    ? MIDNIGHT
    : `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const endOf = ({ until }: TypedWindow) => (until === MIDNIGHT ? DAY : minutesOf(until));

/** The week after a drag on one day: it moves the nearer end of the window on which it begins, and draws a new one anywhere else. */
export function withDrag(typed: readonly TypedWindow[], day: number, { from, to }: DayDrag): TypedWindow[] {
  if (Math.abs(to - from) < SHORTEST_DRAG) return [...typed];
  const [begun, ended] = [from * DAY, snap(to)];
  const held = typed.find(
    (window) =>
      window.day === day && !isWrong(window) && minutesOf(window.from) <= begun && begun <= endOf(window),
  );
  if (!held) {
    const start = Math.min(snap(Math.min(from, to)), DAY - STEP);
    const end = Math.max(start + STEP, snap(Math.max(from, to)));
    return [...typed, { key: randomUuid(), day, from: timeOf(start), until: timeOf(end) }];
  }
  const [start, end] = [minutesOf(held.from), endOf(held)];
  const moved =
    begun - start < end - begun
      ? { ...held, from: timeOf(Math.max(0, Math.min(ended, end - STEP))) }
      : { ...held, until: timeOf(Math.max(ended, start + STEP)) };
  return typed.map((window) => (window.key === held.key ? moved : window));
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Where a valid window lies on its day, in percent of it. */
export function placeOf({ from, until }: TypedWindow): { left: number; width: number } {
  const [start, end] = [minutesOf(from), until === MIDNIGHT ? 1440 : minutesOf(until)];
  return { left: (start / 1440) * 100, width: ((end - start) / 1440) * 100 };
}
