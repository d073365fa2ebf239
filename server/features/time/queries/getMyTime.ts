import type { AnswerInput } from '../../../../shared/contracts/endpoint.ts';
import type { getMyTimeEndpoint } from '../../../../shared/contracts/time.ts';
import { projectMentor } from '../meter.access.ts';
import type { TimeDeps } from '../time.deps.ts';
import { presentContact, presentDays, presentSettings } from '../time.presenter.ts';
import { viewMeter } from '../time.view.ts';

/**
 * A mentor's balance, promise, the days of this week, and their contact hours.
 * @throws {AppError} notFound: no time is kept for this mentor.
 */
export function getMyTime(deps: TimeDeps) {
  return async (mentorId: string): Promise<AnswerInput<typeof getMyTimeEndpoint>> => {
    const { meter, contact } = await projectMentor(deps, mentorId);
    const entries = await deps.ledger.findWeek(mentorId, meter.week.key);
    return {
      time: await viewMeter(deps, meter),
      settings: presentSettings(meter),
      days: presentDays(meter, entries),
      contact: presentContact(contact, meter.at),
    };
  };
}
