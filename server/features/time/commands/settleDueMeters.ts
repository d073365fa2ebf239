import type { TimeDeps } from '../time.deps.ts';
import { stepMeter } from '../stepMeter.ts';

const BATCH = 200;

/** Everything that has fallen due for any mentor: notices, stops, idle sessions, new weeks. What the jobs have done already is not found. */
export function settleDueMeters(deps: TimeDeps) {
  return async (): Promise<void> => {
    const failed = new Set<string>();
    for (;;) {
      const due = await deps.meters.findDue(deps.clock.now(), BATCH + failed.size);
      const mentorIds = due.filter((mentorId) => !failed.has(mentorId));
      if (mentorIds.length === 0) return;
      for (const mentorId of mentorIds) {
        try {
          await stepMeter(deps)({ mentorId });
        } catch (error) {
          failed.add(mentorId);
          deps.log.error(
            { mentor: deps.log.ref('account', mentorId), error },
            'a meter could not be moved on',
          );
        }
      }
    }
  };
}
