import { balanceAt, nextDueAt } from '../../../shared/domain/time/balance.ts';
import type { Meter, Step } from '../../../shared/domain/time/meter.types.ts';
import type { TimeLedgerEntry } from '../../../shared/domain/time/receipt.ts';
import { inTransaction, duplicateKeyOf } from '../../platform/db/index.ts';
import { chainEntries } from './chainEntries.ts';
import { hoursOf, NO_CONTACT } from './contact.policy.ts';
import { findMeter } from './meter.access.ts';
import type { MeterChange, MeterRecord } from './meter.repository.ts';
import { notifyMeterChange } from './notifyMeterChange.ts';
import { readStep } from './readStep.ts';
import type { TimeDeps } from './time.deps.ts';
import { minutesOpened } from './time.events.ts';
import { scheduleWakeUp } from './time.jobs.ts';
import { canDeferWrite, noticeOf, noticeStateOf } from './time.policy.ts';

/** The stored version is newer than the one this step was computed from. */
class StaleMeter extends Error {}

/** Attempts of one step against concurrent writers. */
const MOST_TRIES = 20;

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
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const record = await findMeter(deps, input.mentorId);
      const { change: changeMeter, when = deps.clock.now(), lookUpRisk = false } = input;
      const step = await readStep(deps, { record, change: changeMeter, when, lookUpRisk });
      if (!input.writeNow && isDeferrable(deps, record, step)) {
        return { meter: step.meter, isWritten: false };
      }
      const { change, entries } = changeOf(deps, record, step);
      if (!(await writeWith(deps, { record, change, entries }, input.inSameWrite))) continue;
      void scheduleWakeUp(deps, { mentorId: record._id, before: record.wakeUpAt, now: change.wakeUpAt });
      await notifyMeterChange(deps, { mentorId: record._id, before: record, after: change, entries });
      return { meter: step.meter, isWritten: true };
    }
    throw new Error(`meter not written: ${MOST_TRIES} concurrent changes`);
  };
}

const isDeferrable = ({ clock }: TimeDeps, record: MeterRecord, step: Step): boolean => {
  const now = clock.now();
  const isDue = record.dueAt <= now || (record.wakeUpAt !== null && record.wakeUpAt <= now);
  const { stage, exempt } = noticeStateOf(step.meter);
  const { notified, meter } = record;
  return !isDue && stage === notified.stage && exempt === notified.exempt && canDeferWrite(meter, step);
};

interface MeterWrite {
  change: MeterChange;
  entries: TimeLedgerEntry[];
}

const changeOf = (deps: TimeDeps, record: MeterRecord, step: Step): MeterWrite => {
  const { meter } = step;
  const entries = chainEntries(deps, record, step.entries);
  const last = entries.at(-1);
  const dueAt = new Date(nextDueAt(meter) * 1000);
  const notified = noticeStateOf(meter);
  const now = deps.clock.now();
  // One job waits while a session runs or the budget is spent. A job that runs before `dueAt` schedules the next one.
  const wantsJob = meter.session !== null || notified.stage === 'spent';
  const scheduled = record.wakeUpAt && record.wakeUpAt > now ? record.wakeUpAt : null;
  const wakeUpAt = wantsJob && (!scheduled || dueAt < scheduled) ? dueAt : scheduled;
  return {
    entries,
    change: {
      meter,
      notified,
      dueAt,
      wakeUpAt,
      ledgerSeq: last?.seq ?? record.ledgerSeq,
      ledgerHash: last?.hash ?? record.ledgerHash,
    },
  };
};

/** The instant of the opening: the one that the meter had announced, or that of the step where a change of the promise came first. */
const openedAt = ({ meter }: MeterRecord, { meter: { at } }: MeterChange): string =>
  new Date(Math.min(balanceAt(meter, meter.at).opensAt, at) * 1000).toISOString();

/** Where a week began in a new time zone, contact hours are those of the new one from there on. */
const moveZone = async (
  { replies }: TimeDeps,
  { _id: mentorId, meter, contact = NO_CONTACT }: MeterRecord,
  { meter: moved }: MeterChange,
): Promise<void> => {
  if (meter.week.timeZone === moved.week.timeZone) return;
  const before = hoursOf({ meter, contact });
  const after = hoursOf({ meter: moved, contact });
  await replies.moveDues({ mentorId, before, after, from: new Date(moved.week.startsAt * 1000) });
};

/** False, with nothing written, where another process wrote a step since `record` was read. */
const write = async (
  deps: TimeDeps,
  { record, change, entries }: MeterWrite & { record: MeterRecord },
): Promise<boolean> => {
  const { events, meters, ledger } = deps;
  const { _id: mentorId, version } = record;
  const ranOut = entries.some(({ reason }) => reason === 'spent');
  const isOpened = noticeOf(record.notified, change.notified, ranOut) === 'opened';
  if (entries.length === 0 && !isOpened) return meters.replace({ mentorId, version }, change);
  try {
    await inTransaction(async () => {
      if (!(await meters.replace({ mentorId, version }, change))) throw new StaleMeter();
      await ledger.append(mentorId, entries);
      await moveZone(deps, record, change);
      if (isOpened) await events.publish(minutesOpened, { mentorId, opensAt: openedAt(record, change) });
    });
    return true;
  } catch (error) {
    if (error instanceof StaleMeter || duplicateKeyOf(error)) return false;
    throw error;
  }
};

/** A step and what is stored with it in one transaction; false, with neither written, where the step was stale. */
const writeWith = (
  deps: TimeDeps,
  step: Parameters<typeof write>[1],
  inSameWrite: MeterStep['inSameWrite'],
): Promise<boolean> => {
  if (!inSameWrite) return write(deps, step);
  return inTransaction(async () => {
    const isWritten = await write(deps, step);
    if (isWritten) await inSameWrite();
    return isWritten;
  });
};
