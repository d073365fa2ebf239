import { DAY_MS } from '../../../shared/domain/units.ts';

/** What people read although nothing was found in it (R20, policy). */
export const SAMPLES = {
  /** Share of conversations with a message on a day, 0–1. */
  share: 0.02,
  /** Every day of the first conversations of a mentor on probation is read. */
  firstConversations: 3,
  /** Messages of one day in one case, the newest. */
  messages: 20,
  /** Share of closed cases that another person reads again (N12), 0–1. */
  secondLooks: 0.05,
  /** Whole days back that are looked at, so that an hour without a server misses none. */
  days: 2,
} as const;

interface Day {
  /** `2026-11-29`, UTC. */
  name: string;
  from: Date;
  until: Date;
}

/** The last `count` whole days (UTC) before `now`, the newest first. */
export function daysBefore(now: Date, count: number): Day[] {
  const today = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  return Array.from({ length: count }, (_, index) => {
    const from = new Date(today - (index + 1) * DAY_MS);
    return { name: from.toISOString().slice(0, 10), from, until: new Date(from.getTime() + DAY_MS) };
  });
}

/**
 * Whether something is drawn at random.
 * @param lot uniform from 0 to 1, the same for the same thing each time
 */
export function isDrawn({ lot, share }: { lot: number; share: number }): boolean {
  return lot < share;
}

/**
 * The id with the lowest lot; null for an empty list. The order of the list does not matter.
 * @param lotOf uniform from 0 to 1 for each
 */
export function drawnFrom(ids: readonly string[], lotOf: (id: string) => number): string | null {
  const [first] = ids
    .map((id) => ({ id, lot: lotOf(id) }))
    .sort((a, b) => a.lot - b.lot || (a.id < b.id ? -1 : 1));
  return first?.id ?? null;
}
