import { limitsOf } from '../../../../shared/domain/time/meter.limits.ts';
import { toSecond } from '../../../../shared/domain/time/calendar.ts';
import { isAway, NO_CONTACT } from '../contact.policy.ts';
import type { CapExtension } from '../extension.repository.ts';
import type { MeterRecord } from '../meter.repository.ts';
import type { TimeDeps } from '../time.deps.ts';

/** One mentor's running week, for a coordinator. */
export interface MentorWeekTime {
  mentorId: string;
  timeZone: string;
  /** Allowance and extensions, less what is given back. */
  budgetSeconds: number;
  promisedSeconds: number;
  extensionSeconds: number;
  /** Time past the budget included. */
  givenSeconds: number;
  leftSeconds: number;
  /** Second at which counted time last ended; the start of the first week for a mentor who had none. */
  lastSeenAt: number;
  /** When a mentor is back who is away. */
  awayUntil: Date | null;
  /** The newest offer of minutes in this week. */
  offer: Pick<CapExtension, 'seconds' | 'state' | 'expiresAt'> | null;
}

/** The running weeks of mentors. A meter is read as it was last stored, that is, of at most ten seconds ago. */
export function mentorWeeks({ clock, extensions, meters }: TimeDeps) {
  return async (mentorIds: readonly string[]): Promise<MentorWeekTime[]> => {
    const now = clock.now();
    const offers = new Map(
      (await extensions.findOfRunningWeeks(now)).map((offer) => [offer.mentorId, offer]),
    );
    const records = await meters.findMany(mentorIds);
    return records.map((record) => ({
      ...weekOf(record, toSecond(now)),
      offer: offers.get(record._id) ?? null,
    }));
  };
}

/** A mentor's running week. @param at epoch seconds */
function weekOf(
  { _id: mentorId, meter, contact = NO_CONTACT }: MeterRecord,
  at: number,
): Omit<MentorWeekTime, 'offer'> {
  const { week, session, countedUntil } = meter;
  const limit = limitsOf({ ...meter, at }).week;
  return {
    mentorId,
    timeZone: week.timeZone,
    budgetSeconds: limit.limitSeconds,
    promisedSeconds: week.allowanceSeconds + week.extensionSeconds,
    extensionSeconds: week.extensionSeconds,
    givenSeconds: limit.usedSeconds + week.exemptSeconds,
    leftSeconds: limit.leftSeconds,
    lastSeenAt: session ? at : Math.min(at, countedUntil),
    awayUntil: contact.away && isAway(contact, at) ? new Date(contact.away.endsAt * 1000) : null,
  };
}
