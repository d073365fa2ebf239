import { isDeepStrictEqual } from 'node:util';
import { balanceAt } from '../../../shared/domain/time/balance.ts';
import { isOpenFor } from '../../../shared/domain/time/meter.ts';
import type { TimeNotice } from '../../../shared/contracts/time.ts';
import type { Meter } from '../../../shared/domain/time/meter.types.ts';
import type { TimeLedgerEntry } from '../../../shared/domain/time/receipt.ts';
import { pushTimeToMentee, pushTimeToMentor } from './meterPushes.ts';
import { NO_CONTACT } from './contact.policy.ts';
import type { MeterChange, MeterRecord } from './meter.repository.ts';
import type { TimeDeps } from './time.deps.ts';
import type { TalkOfMentor } from './time.ports.ts';
import { noticeOf } from './time.policy.ts';
import { namedExempt, presentBudget } from './time.presenter.ts';

interface MeterTransition {
  record: MeterRecord;
  change: MeterChange;
  /** What the step added to the ledger. */
  entries: readonly Pick<TimeLedgerEntry, 'reason'>[];
}

interface Transition extends Omit<MeterTransition, 'entries'> {
  notice: TimeNotice | null;
}

/**
 * Pushes what steps changed, to each person whose view it changes: a push without a change would tell of another mentee's case (S6). A
 * push is only a hint, as everything can be fetched, so a failure is logged and the step stays.
 */
export async function notifyMeterChanges(deps: TimeDeps, steps: readonly MeterTransition[]): Promise<void> {
  const transitions = steps.map(({ record, change, entries }) => {
    const ranOut = entries.some(({ reason }) => reason === 'spent');
    return { record, change, notice: noticeOf(record.notified, change.notified, ranOut) };
  });
  await logPushFailure(deps, async () => {
    for (const transition of transitions) {
      await logPushFailure(deps, () => pushToMentor(deps, transition));
    }
    const shared = transitions.filter(changesSharedView);
    if (shared.length === 0) return;
    const open = await deps.conversations.openConversationsOf(shared.map(({ record }) => record._id));
    for (const transition of shared) {
      const conversations = open.get(transition.record._id) ?? [];
      await logPushFailure(deps, () => pushToMentees(deps, transition, conversations));
    }
  });
}

/** Runs a push; a failure is logged and not thrown, because the change is stored already. */
async function logPushFailure({ log }: Pick<TimeDeps, 'log'>, push: () => Promise<void>): Promise<void> {
  try {
    await push();
  } catch (error) {
    log.warn({ error }, 'time push failed');
  }
}

/** Pushes a changed meter to its mentor, unless nothing that they see has changed. */
async function pushToMentor(deps: TimeDeps, { record, change, notice }: Transition): Promise<void> {
  if (notice === null && !changesTimeView(record, change)) return;
  await pushTimeToMentor(deps, { mentorId: record._id, notice, meter: change.meter });
}

function changesSharedView({ record, change, notice }: Transition): boolean {
  return notice !== null || !isDeepStrictEqual(sharedView(record.meter), sharedView(change.meter));
}

/** Pushes a changed meter to the mentees whose view of it has changed, and lets the mentor see entries that waited for minutes. */
async function pushToMentees(
  deps: TimeDeps,
  { record: before, change: after, notice }: Transition,
  conversations: readonly TalkOfMentor[],
): Promise<void> {
  const { _id: mentorId } = before;
  for (const { conversationId, publicId, menteeId } of conversations) {
    const budget = presentBudget(after.meter, conversationId);
    if (!isDeepStrictEqual(budget, presentBudget(before.meter, conversationId))) {
      const { contact = NO_CONTACT } = before;
      const named = { mentorId, menteeId, conversationId, publicId };
      pushTimeToMentee(deps, { ...named, state: { meter: after.meter, contact } });
    }
    if (notice === 'opened' || changesAccess(conversationId, before.meter, after.meter)) {
      await deps.conversations.announceToMentor(conversationId);
    }
  }
}

/** Whether the mentor's own clock could not know it: a session began or ended, a new week, more minutes, a stage, a conversation that is not stopped. */
function changesTimeView(before: MeterRecord, after: MeterChange): boolean {
  return (
    before.meter.session?.openedAt !== after.meter.session?.openedAt ||
    before.meter.week.key !== after.meter.week.key ||
    before.meter.week.extensionSeconds !== after.meter.week.extensionSeconds ||
    before.notified.stage !== after.notified.stage ||
    namedExempt(before.meter).join() !== namedExempt(after.meter).join()
  );
}

/** What the views of conversations depend on. */
function sharedView(meter: Meter) {
  const { stage, opensAt } = balanceAt(meter, meter.at);
  return { stage, opensAt, atRisk: meter.atRisk };
}

/** Whether the mentor may see or write more or less in a conversation, or its own risk changed. */
function changesAccess(conversationId: string, before: Meter, after: Meter): boolean {
  return (
    isOpenFor(before, conversationId) !== isOpenFor(after, conversationId) ||
    before.atRisk.includes(conversationId) !== after.atRisk.includes(conversationId)
  );
}
