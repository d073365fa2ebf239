import { isDeepStrictEqual } from 'node:util';
import { balanceAt } from '../../../shared/domain/time/balance.ts';
import { isOpenFor } from '../../../shared/domain/time/meter.ts';
import type { Meter } from '../../../shared/domain/time/meter.types.ts';
import type { TimeLedgerEntry } from '../../../shared/domain/time/receipt.ts';
import { pushTimeToMentee, pushTimeToMentor } from './meterPushes.ts';
import { NO_CONTACT } from './contact.policy.ts';
import type { MeterChange, MeterRecord } from './meter.repository.ts';
import type { TimeDeps } from './time.deps.ts';
import { noticeOf } from './time.policy.ts';
import { namedExempt, presentBudget } from './time.presenter.ts';

interface MeterTransition {
  mentorId: string;
  before: MeterRecord;
  after: MeterChange;
  /** What the step added to the ledger. */
  entries: readonly Pick<TimeLedgerEntry, 'reason'>[];
}

/**
 * Pushes what a step changed, to each person whose view it changes: a push without a change would tell of another mentee's case (S6). A
 * push is only a hint, as everything can be fetched, so a failure is logged and the step stays.
 */
export async function notifyMeterChange(deps: TimeDeps, transition: MeterTransition): Promise<void> {
  try {
    await push(deps, transition);
  } catch (error) {
    deps.log.warn({ error }, 'time push failed');
  }
}

async function push(deps: TimeDeps, { mentorId, before, after, entries }: MeterTransition): Promise<void> {
  const { conversations } = deps;
  const ranOut = entries.some(({ reason }) => reason === 'spent');
  const notice = noticeOf(before.notified, after.notified, ranOut);
  if (notice !== null || changesTimeView(before, after)) {
    await pushTimeToMentor(deps, { mentorId, notice, meter: after.meter });
  }
  if (notice === null && isDeepStrictEqual(sharedView(before.meter), sharedView(after.meter))) return;
  for (const { conversationId, publicId, menteeId } of await conversations.openConversationsOf(mentorId)) {
    const budget = presentBudget(after.meter, conversationId);
    if (!isDeepStrictEqual(budget, presentBudget(before.meter, conversationId))) {
      const { contact = NO_CONTACT } = before;
      const named = { mentorId, menteeId, conversationId, publicId };
      pushTimeToMentee(deps, { ...named, state: { meter: after.meter, contact } });
    }
    if (notice === 'opened' || changesAccess(conversationId, before.meter, after.meter)) {
      await conversations.announceToMentor(conversationId);
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
