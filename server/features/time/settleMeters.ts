import { isDeferrable, storeSteps, writeOf } from './storeSteps.ts';
import { readSteps } from './readSteps.ts';
import { afterStore, stepMeter } from './stepMeter.ts';
import type { TimeDeps } from './time.deps.ts';

/**
 * Does what has fallen due for many mentors, with one read of each kind and one transaction for all of them. Where a step is not
 * stored with the others, because a mentor acted meanwhile or something failed, each mentor is stepped alone, from what is then stored.
 * @returns ids of the mentors whose step failed
 */
export function settleMeters(deps: TimeDeps) {
  const step = stepMeter(deps);
  return async (mentorIds: readonly string[]): Promise<ReadonlySet<string>> => {
    try {
      if (await settleTogether(deps, mentorIds)) return new Set();
    } catch (error) {
      deps.log.warn({ error }, 'meters not settled together');
    }
    const failed = new Set<string>();
    for (const mentorId of mentorIds) {
      try {
        await step({ mentorId });
      } catch (error) {
        failed.add(mentorId);
        deps.log.error({ mentor: deps.log.ref('account', mentorId), error }, 'meter step failed');
      }
    }
    return failed;
  };
}

/** Settles these meters in one write. @returns false when another process changed one of them meanwhile: none is written */
async function settleTogether(deps: TimeDeps, mentorIds: readonly string[]): Promise<boolean> {
  const when = deps.clock.now();
  const records = await deps.meters.findMany(mentorIds);
  const steps = await readSteps(
    deps,
    records.map((record) => ({ record, when })),
  );
  const writes = steps
    .filter(({ record, step }) => !isDeferrable(deps, record, step))
    .map((step) => writeOf(deps, step));
  if (!(await storeSteps(deps, writes))) return false;
  await afterStore(deps, writes);
  return true;
}
