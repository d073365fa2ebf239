import { stepMeter } from '../stepMeter.ts';
import type { TimeDeps } from '../time.deps.ts';

/** Meters read at once. */
const BATCH = 200;

/**
 * Does what has fallen due for every mentor: notices, stops, idle sessions, new weeks. What a job did already is no longer due.
 * A meter that fails is logged and skipped until the next run.
 */
export function settleDueMeters(deps: TimeDeps) {
  const step = stepMeter(deps);
  return async (): Promise<void> => {
    const failed = new Set<string>();
    for (;;) {
      const due = await deps.meters.findDue(deps.clock.now(), BATCH + failed.size);
      const mentorIds = due.filter((mentorId) => !failed.has(mentorId));
      if (mentorIds.length === 0) return;
      for (const mentorId of mentorIds) {
        try {
          await step({ mentorId });
        } catch (error) {
          failed.add(mentorId);
          deps.log.error({ mentor: deps.log.ref('account', mentorId), error }, 'meter step failed');
        }
      }
    }
  };
}
