import type { settleMeters } from '../settleMeters.ts';
import type { TimeDeps } from '../time.deps.ts';

/** Meters settled at once. */
const BATCH = 100;

/**
 * Does what has fallen due for every mentor: notices, stops, idle sessions, new weeks. What a job did already is no longer due.
 * A meter that fails is skipped until the next run.
 */
export function settleDueMeters(
  deps: Pick<TimeDeps, 'clock' | 'meters'>,
  settle: ReturnType<typeof settleMeters>,
) {
  return async (): Promise<void> => {
    const failed = new Set<string>();
    for (;;) {
      const due = await deps.meters.findDue(deps.clock.now(), BATCH + failed.size);
      const mentorIds = due.filter((mentorId) => !failed.has(mentorId));
      if (mentorIds.length === 0) return;
      for (const mentorId of await settle(mentorIds)) failed.add(mentorId);
    }
  };
}
