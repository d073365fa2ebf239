import { balanceAt, nextDueAt, nextPunctualAt } from '../../../shared/domain/time/balance.ts';
import type { Step } from '../../../shared/domain/time/meter.types.ts';
import type { TimeLedgerEntry } from '../../../shared/domain/time/receipt.ts';
import { inTransaction, duplicateKeyOf } from '../../platform/db/index.ts';
import { chainEntries } from './chainEntries.ts';
import { hoursOf, NO_CONTACT } from './contact.policy.ts';
import type { MeterChange, MeterRecord } from './meter.repository.ts';
import type { TimeDeps } from './time.deps.ts';
import { minutesOpened } from './time.events.ts';
import { canDeferWrite, noticeOf, noticeStateOf } from './time.policy.ts';

/** The stored version is newer than the one a step was computed from. */
class StaleMeter extends Error {}

/** One step as it is stored. */
export interface MeterWrite {
  record: MeterRecord;
  change: MeterChange;
  entries: TimeLedgerEntry[];
}

/** Whether a step may wait to be written with a later one. */
export function isDeferrable({ clock }: Pick<TimeDeps, 'clock'>, record: MeterRecord, step: Step): boolean {
  const now = clock.now();
  const isDue = record.dueAt <= now || (record.wakeUpAt !== null && record.wakeUpAt <= now);
  const { stage, exempt } = noticeStateOf(step.meter);
  const { notified, meter } = record;
  return !isDue && stage === notified.stage && exempt === notified.exempt && canDeferWrite(meter, step);
}

/** What a step changes in the store. */
export function writeOf(
  deps: Pick<TimeDeps, 'clock' | 'receiptNames'>,
  { record, step }: { record: MeterRecord; step: Step },
): MeterWrite {
  const { meter } = step;
  const entries = chainEntries(deps, record, step.entries);
  const last = entries.at(-1);
  const notified = noticeStateOf(meter);
  const now = deps.clock.now();
  // One job waits while a session runs or the budget is spent. A job that runs before its time schedules the next one.
  const wantsJob = meter.session !== null || notified.stage === 'spent';
  const scheduled = record.wakeUpAt && record.wakeUpAt > now ? record.wakeUpAt : null;
  const runAt = new Date(nextPunctualAt(meter) * 1000);
  return {
    record,
    entries,
    change: {
      meter,
      notified,
      dueAt: new Date(nextDueAt(meter) * 1000),
      wakeUpAt: wantsJob && (!scheduled || runAt < scheduled) ? runAt : scheduled,
      ledgerSeq: last?.seq ?? record.ledgerSeq,
      ledgerHash: last?.hash ?? record.ledgerHash,
    },
  };
}

/**
 * Stores the steps of different mentors, the ledger in the same transaction. Each names the version it was computed from: false, with
 * none of them stored, where another process wrote a step of one of them since its `record` was read.
 */
export async function storeSteps(deps: TimeDeps, writes: readonly MeterWrite[]): Promise<boolean> {
  const [first] = writes;
  if (!first) return true;
  if (writes.length === 1 && first.entries.length === 0 && !isOpened(first)) {
    return (await deps.meters.replaceMany([keyed(first)])) === 1;
  }
  try {
    await inTransaction(() => storeTogether(deps, writes));
    return true;
  } catch (error) {
    if (error instanceof StaleMeter || duplicateKeyOf(error)) return false;
    throw error;
  }
}

const keyed = ({ record: { _id: mentorId, version }, change }: MeterWrite) => ({ mentorId, version, change });

/** Writes meters, ledger entries and events. Joins the running transaction. @throws {StaleMeter} when one meter was changed since it was read */
async function storeTogether(deps: TimeDeps, writes: readonly MeterWrite[]): Promise<void> {
  const { events, meters, ledger } = deps;
  if ((await meters.replaceMany(writes.map(keyed))) !== writes.length) throw new StaleMeter();
  await ledger.append(writes.map(({ record, entries }) => ({ accountId: record._id, entries })));
  for (const write of writes) {
    await moveZone(deps, write);
    if (isOpened(write)) {
      await events.publish(minutesOpened, { mentorId: write.record._id, opensAt: openedAt(write) });
    }
  }
}

/** Whether this step gives minutes to a mentor who had none. */
function isOpened({ record, change, entries }: MeterWrite): boolean {
  const ranOut = entries.some(({ reason }) => reason === 'spent');
  return noticeOf(record.notified, change.notified, ranOut) === 'opened';
}

/** The instant of the opening: the one that the meter had announced, or that of the step where a change of the promise came first. */
function openedAt({ record: { meter }, change }: MeterWrite): string {
  return new Date(Math.min(balanceAt(meter, meter.at).opensAt, change.meter.at) * 1000).toISOString();
}

/** Where a week began in a new time zone, contact hours are those of the new one from there on. */
async function moveZone(
  { replies }: TimeDeps,
  { record: { _id: mentorId, meter, contact = NO_CONTACT }, change: { meter: moved } }: MeterWrite,
): Promise<void> {
  if (meter.week.timeZone === moved.week.timeZone) return;
  const before = hoursOf({ meter, contact });
  const after = hoursOf({ meter: moved, contact });
  await replies.moveDues({ mentorId, before, after, from: new Date(moved.week.startsAt * 1000) });
}
