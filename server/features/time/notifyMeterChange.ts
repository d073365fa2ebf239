import type { TimeLedgerEntry } from '../../../shared/domain/time/receipt.ts';
import { mentorTimeChangedPush, timeChangedPush } from '../../../shared/contracts/time.ts';
import type { MeterChange, MeterRecord } from './meter.repository.ts';
import type { TimeDeps } from './time.deps.ts';
import { noticeOf } from './time.policy.ts';
import type { Notice } from './time.policy.ts';
import { presentMentorTime, presentTime } from './time.presenter.ts';

interface Told {
  mentorId: string;
  before: MeterRecord;
  after: MeterChange;
  /** What the step added to the ledger. */
  entries: readonly Pick<TimeLedgerEntry, 'reason'>[];
}

/** Notices after which more or less can be seen than before, so that both people's views are pushed anew. */
const TURNS: readonly (Notice | null)[] = ['stop', 'opened', 'exempt'];

/**
 * Pushes what changed: to the mentor always, to their mentees where it shows. A push is a hint, so that a failure here
 * undoes nothing: everything can be fetched.
 */
export function notifyMeterChange(deps: TimeDeps) {
  return async (change: Told): Promise<void> => {
    try {
      await push(deps, change);
    } catch (error) {
      deps.log.warn({ error }, 'people were not notified of a change in time');
    }
  };
}

const push = async (deps: TimeDeps, { mentorId, before, after, entries }: Told): Promise<void> => {
  const { clock, conversations, realtime } = deps;
  const ranOut = entries.some(({ reason }) => reason === 'spent');
  const notice = noticeOf(before.notified, after.notified, ranOut);
  const isTurn = TURNS.includes(notice) || before.meter.atRisk.join() !== after.meter.atRisk.join();
  const showsToMentees = isTurn || before.notified.stage !== after.notified.stage;
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
    if (isTurn) await conversations.announce(conversationId);
  }
};
