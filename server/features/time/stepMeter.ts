import type { Meter, Step } from '../../../shared/domain/time/meter.types.ts';
import { inTransaction } from '../../platform/db/index.ts';
import { findMeter } from './meter.access.ts';
import { notifyMeterChanges } from './notifyMeterChange.ts';
import { readStep } from './readSteps.ts';
import { isDeferrable, storeSteps, writeOf } from './storeSteps.ts';
import type { MeterWrite } from './storeSteps.ts';
import type { TimeDeps } from './time.deps.ts';
import { scheduleWakeUp } from './time.jobs.ts';

/** Attempts of one step against concurrent writers. */
const MAX_TRIES = 20;

export interface MeterStep {
  readonly mentorId: string;
  /** Applied to the meter settled to second `at`; without it only what fell due is done. */
  readonly change?: (meter: Meter, at: number) => Step;
  /** The instant of the step; now unless given. */
  readonly when?: Date;
  /** Written even where `canDeferWrite` would allow to wait for the next step. */
  readonly writeNow?: boolean;
  /** Stored in one transaction with the step. It throws where the step must not be written. */
  readonly inSameWrite?: () => Promise<void>;
  /** Reads the open cases even where `needsRiskLookup` says that they make no difference. */
  readonly lookUpRisk?: boolean;
}

/**
 * Moves a mentor's meter forward: everything that fell due, then the change. What changed is written, the ledger in the same
 * transaction, then people are notified. The write names the version that was read: of two steps at once one is written, the
 * other is computed again from there.
 * @throws {AppError} notFound: no time is kept for this mentor.
 */
export function stepMeter(deps: TimeDeps) {
  return async (input: MeterStep): Promise<{ meter: Meter; isWritten: boolean }> => {
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const record = await findMeter(deps, input.mentorId);
      const { change, when = deps.clock.now(), lookUpRisk = false } = input;
      const step = await readStep(deps, { record, change, when, lookUpRisk });
      if (!input.writeNow && isDeferrable(deps, record, step)) {
        return { meter: step.meter, isWritten: false };
      }
      const write = writeOf(deps, { record, step });
      if (!(await storeWith(deps, write, input.inSameWrite))) continue;
      await afterStore(deps, [write]);
      return { meter: step.meter, isWritten: true };
    }
    throw new Error(`meter not written: ${MAX_TRIES} concurrent changes`);
  };
}

/** Schedules the jobs of steps that were stored, and tells people what they changed. */
export async function afterStore(deps: TimeDeps, writes: readonly MeterWrite[]): Promise<void> {
  for (const { record, change } of writes) {
    void scheduleWakeUp(deps, { mentorId: record._id, before: record.wakeUpAt, now: change.wakeUpAt });
  }
  await notifyMeterChanges(deps, writes);
}

/** A step and what is stored with it in one transaction; false, with neither written, where the step was stale. */
function storeWith(
  deps: TimeDeps,
  write: MeterWrite,
  inSameWrite: MeterStep['inSameWrite'],
): Promise<boolean> {
  if (!inSameWrite) return storeSteps(deps, [write]);
  return inTransaction(async () => {
    const isWritten = await storeSteps(deps, [write]);
    if (isWritten) await inSameWrite();
    return isWritten;
  });
}
