import { nextDueAt } from '../../../shared/domain/time/balance.ts';
import { toSecond } from '../../../shared/domain/time/calendar.ts';
import type { LedgerDraft } from '../../../shared/domain/time/ledger.ts';
import type { Act, Meter, Step } from '../../../shared/domain/time/meter.types.ts';
import { chainEntry } from '../../../shared/domain/time/receipt.ts';
import type { TimeLedgerEntry } from '../../../shared/domain/time/receipt.ts';
import { sha256Hex } from '../../platform/crypto/index.ts';
import { inTransaction, isDuplicateKey } from '../../platform/db/index.ts';
import { findMeter } from './meter.access.ts';
import type { MeterChange, MeterRecord } from './meter.repository.ts';
import { notifyMeterChange } from './notifyMeterChange.ts';
import type { TimeDeps } from './time.deps.ts';
import { scheduleWakeUp } from './time.jobs.ts';
import { canDeferWrite, needsRiskLookup, computeStep, noticeStateOf, uncountedFrom } from './time.policy.ts';

/** Another process took a step first: read again. */
class StaleMeter extends Error {}

const MOST_TRIES = 20;

export interface Turn {
  readonly mentorId: string;
  /** What happens at `at`; nothing but the passing of time unless notified. */
  readonly turn?: (meter: Meter, at: number) => Step;
  readonly when?: Date;
  /** Written even where it could wait for the next. */
  readonly atOnce?: boolean;
  /** Open cases are asked for though none is known and the cap is far. */
  readonly askForRisk?: boolean;
}

/**
 * Takes a mentor's meter one step on: everything that fell due, then the turn. What changed is written, the ledger in the
 * same transaction, then people are notified. Two at once: one goes first, the other starts again from there.
 */
export function stepMeter(deps: TimeDeps) {
  return async (input: Turn): Promise<{ meter: Meter; isWritten: boolean }> => {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const record = await findMeter(deps, input.mentorId);
      const step = await takeStep(deps, { ...input, record });
      if (!input.atOnce && canWait(deps, record, step)) return { meter: step.meter, isWritten: false };
      const { change, entries } = await changeOf(deps, record, step);
      if (!(await write(deps, { record, change, entries }))) continue;
      void scheduleWakeUp(deps, { mentorId: record._id, before: record.wakeUpAt, now: change.wakeUpAt });
      await notifyMeterChange(deps)({ mentorId: record._id, before: record, after: change, entries });
      return { meter: step.meter, isWritten: true };
    }
    throw new Error('the meter of a mentor never came to rest');
  };
}

/** Open cases are only asked for where they could make a difference. */
const takeStep = async (deps: TimeDeps, input: Turn & { record: MeterRecord }): Promise<Step> => {
  const { mentorId, record, turn, when = deps.clock.now(), askForRisk = false } = input;
  const at = toSecond(when);
  const uncounted = await findUncounted(deps, { record, at });
  const step = computeStep(record.meter, { at, uncounted, turn, atRisk: null });
  if (!askForRisk && !needsRiskLookup(step)) return step;
  const atRisk = await deps.moderation.exemptConversations(mentorId);
  return computeStep(record.meter, { at, uncounted, turn, atRisk });
};

/** Messages that are stored, but whose acts the meter has not seen: still on their way, or lost with a process. */
const findUncounted = async (
  { conversations }: TimeDeps,
  { record, at }: { record: MeterRecord; at: number },
): Promise<Act[]> => {
  const from = uncountedFrom(record.meter, at);
  if (from === null) return [];
  const sent = await conversations.sentFrom({ mentorId: record._id, from: new Date(from * 1000) });
  return sent
    .map(({ conversationId, at: sentAt }) => ({
      at: toSecond(sentAt),
      conversation: conversationId,
      kind: 'send' as const,
    }))
    .filter((act) => act.at <= at);
};

const canWait = ({ clock }: TimeDeps, record: MeterRecord, step: Step): boolean => {
  const now = clock.now();
  const isDue = record.dueAt <= now || (record.wakeUpAt !== null && record.wakeUpAt <= now);
  const { stage, exempt } = noticeStateOf(step.meter);
  return (
    !isDue &&
    stage === record.notified.stage &&
    exempt === record.notified.exempt &&
    canDeferWrite(record.meter, step)
  );
};

interface Written {
  change: MeterChange;
  entries: TimeLedgerEntry[];
}

const changeOf = async (deps: TimeDeps, record: MeterRecord, step: Step): Promise<Written> => {
  const { meter } = step;
  const entries = await chainEntries(deps, record, step.entries);
  const last = entries.at(-1);
  const dueAt = new Date(nextDueAt(meter) * 1000);
  const notified = noticeStateOf(meter);
  const now = deps.clock.now();
  // One job waits for a mentor who is in session, or whose new budget is waited for; an earlier one re-arms itself.
  const wantsJob = meter.session !== null || notified.stage === 'spent';
  const armed = record.wakeUpAt && record.wakeUpAt > now ? record.wakeUpAt : null;
  const wakeUpAt = wantsJob && (!armed || dueAt < armed) ? dueAt : armed;
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

/** Entries as they are stored and shown: public names only, each linked to the one before. */
export async function chainEntries(
  { conversations }: Pick<TimeDeps, 'conversations'>,
  record: Pick<MeterRecord, 'receiptName' | 'ledgerSeq' | 'ledgerHash'>,
  drafts: readonly LedgerDraft[],
): Promise<TimeLedgerEntry[]> {
  const ids = [...new Set(drafts.flatMap((draft) => draft.conversations))];
  const publicIds = ids.length > 0 ? await conversations.publicIdsOf(ids) : new Map<string, string>();
  let { ledgerSeq: seq, ledgerHash: prevHash } = record;
  return drafts.map((draft) => {
    const named = draft.conversations.flatMap((id) => publicIds.get(id) ?? []);
    seq += 1;
    const link = { mentorId: record.receiptName, seq, prevHash, sha256: sha256Hex };
    const entry = chainEntry({ ...draft, conversations: named }, link);
    prevHash = entry.hash;
    return entry;
  });
}

/** False where another process was first; then nothing was written. */
const write = async (
  { meters, ledger }: TimeDeps,
  { record, change, entries }: Written & { record: MeterRecord },
): Promise<boolean> => {
  const { _id: mentorId, version } = record;
  if (entries.length === 0) return meters.replace({ mentorId, version }, change);
  try {
    await inTransaction(async () => {
      if (!(await meters.replace({ mentorId, version }, change))) throw new StaleMeter();
      await ledger.append(mentorId, entries);
    });
    return true;
  } catch (error) {
    if (error instanceof StaleMeter || isDuplicateKey(error)) return false;
    throw error;
  }
};
