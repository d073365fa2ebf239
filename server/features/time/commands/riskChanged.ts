import { stepMeter } from '../stepMeter.ts';
import type { TimeDeps } from '../time.deps.ts';

/**
 * Steps a mentor's meter after a case that grants extra time was opened or closed; called after that commit. Where the
 * budget is about to stop the mentor, or has, they are notified at once.
 */
export function riskChanged(deps: TimeDeps) {
  const step = stepMeter(deps);
  return async ({ mentorId }: { mentorId: string }): Promise<void> => {
    if (await deps.meters.find(mentorId)) await step({ mentorId, lookUpRisk: true });
  };
}
