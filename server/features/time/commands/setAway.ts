import type { ContactView } from '../../../../shared/contracts/time.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { changeContact } from '../changeContact.ts';
import { awayPeriod } from '../contact.policy.ts';
import type { TimeDeps } from '../time.deps.ts';
import { mentorAway } from '../time.events.ts';

/**
 * A mentor is away until a day, or is back.
 * @param input `backOn`: the first day back, `2026-12-07`, in the mentor's zone; null for now
 * @throws {AppError} badRequest: the day is not between tomorrow and a year from now.
 * @throws {AppError} notFound: no time is kept for this mentor.
 */
export function setAway(deps: TimeDeps) {
  return ({ mentorId, backOn }: { mentorId: string; backOn: string | null }): Promise<ContactView> =>
    inTransaction(async () => {
      const view = await changeContact(deps, {
        mentorId,
        change: ({ meter, contact }) => {
          if (backOn === null) return { ...contact, away: null };
          const away = awayPeriod(backOn, { at: meter.at, timeZone: meter.week.timeZone });
          if (away) return { ...contact, away };
          throw new AppError('badRequest', {
            fields: { backOn: 'expected a day from tomorrow to a year from now' },
          });
        },
      });
      if (backOn !== null) await deps.events.publish(mentorAway, { mentorId });
      return view;
    });
}
