import { DAY_MS } from '../units.ts';

/** Instants from `from` up to, not including, `to`. */
export interface TimeSpan {
  from: Date;
  to: Date;
}

/** A time in which people are on call, the first to be paged first. */
export interface RotaShift extends TimeSpan {
  people: readonly string[];
  /** Whether they are at the desk and read cases; otherwise they are paged only. */
  atDesk: boolean;
}

/** How long ahead a time without anyone on call is shown. */
export const GAPS_SHOWN_MS = 7 * DAY_MS;

const covers = ({ from, to }: TimeSpan, at: Date): boolean => from <= at && at < to;
const byStart = (a: TimeSpan, b: TimeSpan): number => a.from.getTime() - b.from.getTime();

/** Who is on call at an instant, the first to be paged first: people at the desk, then the shift that began earlier. */
export function onCallAt(shifts: readonly RotaShift[], at: Date): string[] {
  const running = shifts
    .filter((shift) => covers(shift, at))
    .sort((a, b) => Number(b.atDesk) - Number(a.atDesk) || byStart(a, b));
  return [...new Set(running.flatMap(({ people }) => people))];
}

/** The times that spans cover, joined where they touch or overlap, in order. */
export function joinedSpans(spans: readonly TimeSpan[]): TimeSpan[] {
  const joined: TimeSpan[] = [];
  for (const { from, to } of [...spans].sort(byStart)) {
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = to > last.to ? to : last.to;
    else joined.push({ from, to });
  }
  return joined;
}

/** The times inside `within` that no span covers, in order. */
export function gapsOf(spans: readonly TimeSpan[], within: TimeSpan): TimeSpan[] {
  const gaps: TimeSpan[] = [];
  let reached = within.from;
  for (const { from, to } of joinedSpans(spans)) {
    if (to <= reached || from >= within.to) continue;
    if (from > reached) gaps.push({ from: reached, to: from });
    reached = to;
  }
  if (reached < within.to) gaps.push({ from: reached, to: within.to });
  return gaps;
}

/** The next instant at which other people are on call than at `at`; null when no known shift changes them. */
export function handOverAfter(shifts: readonly RotaShift[], at: Date): Date | null {
  const onCallNow = onCallAt(shifts, at).join();
  const changes = shifts.flatMap(({ from, to }) => [from, to]).filter((one) => one > at);
  const later = changes.sort((a, b) => a.getTime() - b.getTime());
  return later.find((one) => onCallAt(shifts, one).join() !== onCallNow) ?? null;
}
