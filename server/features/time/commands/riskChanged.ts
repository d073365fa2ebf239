import type { TimeDeps } from '../time.deps.ts';
import { stepMeter } from '../stepMeter.ts';

/**
 * A case that buys time was opened or closed: looked at anew, after the commit that made it so. The mentor is notified at once,
 * however much time is left: that the limit will not stop this talk is what lets them stay with it.
 */
export function riskChanged(deps: TimeDeps) {
  return async ({ mentorId }: { mentorId: string }): Promise<void> => {
    if (await deps.meters.find(mentorId)) await stepMeter(deps)({ mentorId, askForRisk: true });
  };
}
