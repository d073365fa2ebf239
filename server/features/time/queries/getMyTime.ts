import type { AnswerInput } from '../../../../shared/contracts/endpoint.ts';
import type { getMyTimeEndpoint } from '../../../../shared/contracts/time.ts';
import { projectMeter } from '../meter.access.ts';
import type { TimeDeps } from '../time.deps.ts';
import { presentDays, presentSettings } from '../time.presenter.ts';
import { viewMeter } from '../time.view.ts';

/**
 * A mentor's balance, promise, and the days of this week.
 * @throws {AppError} notFound: no time is kept for this mentor.
 */
export function getMyTime(deps: TimeDeps) {
  return async (mentorId: string): Promise<AnswerInput<typeof getMyTimeEndpoint>> => {
    const meter = await projectMeter(deps, { mentorId });
    const entries = await deps.ledger.findWeek(mentorId, meter.week.key);
    return {
      time: await viewMeter(deps, meter),
      settings: presentSettings(meter),
      days: presentDays(meter, entries),
    };
  };
}
