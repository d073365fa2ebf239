import { MINUTE_MS } from '../units.ts';

/**
 * Whom a member of staff called about a case, outside the service: the emergency number of the young person's nation, Childline, the
 * safeguarding partner of where they live, or somebody else, whom the record then names.
 */
export const CALLED = ['emergency', 'childline', 'safeguardingPartner', 'someoneElse'] as const;
export type Called = (typeof CALLED)[number];

/** Whether a call can have been made then: not later than now, and not before the minute in which its case began. */
export function canHaveCalledAt(calledAt: Date, { from, now }: { from: Date; now: Date }): boolean {
  const firstMinute = Math.floor(from.getTime() / MINUTE_MS) * MINUTE_MS;
  return calledAt.getTime() >= firstMinute && calledAt <= now;
}
