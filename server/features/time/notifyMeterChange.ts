import { mentorTimeChangedPush, timeChangedPush } from '../../../shared/contracts/time.ts';
import type { TimeLedgerEntry } from '../../../shared/domain/time/receipt.ts';
import type { MeterChange, MeterRecord } from './meter.repository.ts';
import type { TimeDeps } from './time.deps.ts';
import { noticeOf } from './time.policy.ts';
import type { TimeNotice } from './time.policy.ts';
import { presentMentorTime, presentTime } from './time.presenter.ts';

interface MeterTransition {
  mentorId: string;
  before: MeterRecord;
  after: MeterChange;
  /** What the step added to the ledger. */
  entries: readonly Pick<TimeLedgerEntry, 'reason'>[];
}

/** Notices after which a mentor may see or write more or less, so that both people's views are pushed again. */
const CHANGES_ACCESS: readonly (TimeNotice | null)[] = ['stop', 'opened', 'exempt'];

/**
 * Pushes what a step changed: to the mentor always, to their mentees where it shows. A push is only a hint, as everything can be
 * fetched, so a failure is logged and the step stays.
 */
export async function notifyMeterChange(deps: TimeDeps, transition: MeterTransition): Promise<void> {
  try {
    await push(deps, transition);
  } catch (error) {
    deps.log.warn({ error }, 'time push failed');
  }
}

const push = async (deps: TimeDeps, { mentorId, before, after, entries }: MeterTransition): Promise<void> => {
  const { clock, conversations, realtime } = deps;
  const ranOut = entries.some(({ reason }) => reason === 'spent');
  const notice = noticeOf(before.notified, after.notified, ranOut);
  const changesAccess =
    CHANGES_ACCESS.includes(notice) || before.meter.atRisk.join() !== after.meter.atRisk.join();
  const showsToMentees = changesAccess || before.notified.stage !== after.notified.stage;
  const showsToMentor =
    before.meter.session?.openedAt !== after.meter.session?.openedAt ||
    before.meter.week.key !== after.meter.week.key;
  if (!showsToMentees && !showsToMentor) return;

  const open = await conversations.openConversationsOf(mentorId);
  const { atRisk } = after.meter;
  const exemptIds = open.filter((one) => atRisk.includes(one.conversationId)).map(({ publicId }) => publicId);
  const time = presentTime(after.meter, { asOf: clock.now(), exemptIds });
  realtime.toAccount(mentorId, timeChangedPush, { time, notice });
  if (!showsToMentees) return;
  for (const { conversationId, publicId, menteeId } of open) {
    const mentorTime = presentMentorTime(after.meter, conversationId);
    realtime.toAccount(menteeId, mentorTimeChangedPush, { conversationId: publicId, mentorTime });
    if (changesAccess) await conversations.announce(conversationId);
  }
};
