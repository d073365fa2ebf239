import type { AnswerInput } from '../../../../shared/contracts/endpoint.ts';
import type { getMyTimeEndpoint as contract } from '../../../../shared/contracts/time.ts';
import { projectMeter } from '../meter.access.ts';
import type { TimeDeps } from '../time.deps.ts';
import { presentDays, presentSettings } from '../time.presenter.ts';
import { presentFor } from './viewOf.ts';

/** A mentor's balance, promise, and the days of this week. */
export function getMyTime(deps: TimeDeps) {
  return async (mentorId: string): Promise<AnswerInput<typeof contract>> => {
    const meter = await projectMeter(deps)(mentorId);
    const entries = await deps.ledger.findWeek(mentorId, meter.week.key);
    return {
      time: await presentFor(deps)(meter),
      settings: presentSettings(meter),
      days: presentDays(meter, entries),
    };
  };
}
