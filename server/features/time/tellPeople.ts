import { mentorTimeChanged, timeChanged } from '../../../shared/contracts/time.ts';
import type { MeterChange, MeterRecord } from './meter.repository.ts';
import type { TimeDeps } from './time.deps.ts';
import { noticeOf } from './time.policy.ts';
import type { Notice } from './time.policy.ts';
import { presentMentorTime, presentTime } from './time.presenter.ts';

/** Notices after which more or less can be seen than before, so that both people's views are pushed anew. */
const TURNS: readonly (Notice | null)[] = ['stop', 'opened', 'exempt'];

/**
 * Pushes what changed: to the mentor always, to their mentees where it shows. A push is a hint, so that a failure here
 * undoes nothing: everything can be fetched.
 */
export const tellPeople =
  (deps: TimeDeps) =>
  async (told: { mentorId: string; before: MeterRecord; after: MeterChange }): Promise<void> => {
    try {
      await push(deps, told);
    } catch (error) {
      deps.log.warn({ error }, 'people were not told of a change in time');
    }
  };

const push = async (
  deps: TimeDeps,
  { mentorId, before, after }: { mentorId: string; before: MeterRecord; after: MeterChange },
): Promise<void> => {
  const { clock, conversations, realtime } = deps;
  const notice = noticeOf(before.told, after.told);
  const isSameRisk = before.meter.atRisk.join() === after.meter.atRisk.join();
  const isSameStage = before.told.stage === after.told.stage;
  const isSameSession =
    before.meter.session?.openedAt === after.meter.session?.openedAt &&
    before.meter.week.key === after.meter.week.key;
  if (isSameRisk && isSameStage && isSameSession && notice === null) return;

  const open = await conversations.openConversationsOf(mentorId);
  const { atRisk } = after.meter;
  const exemptIds = open.filter((one) => atRisk.includes(one.conversationId)).map(({ publicId }) => publicId);
  const time = presentTime(after.meter, { asOf: clock.now(), exemptIds });
  realtime.toAccount(mentorId, timeChanged, { time, notice });
  if (isSameRisk && isSameStage) return;
  for (const { conversationId, publicId, menteeId } of open) {
    const mentorTime = presentMentorTime(after.meter, conversationId);
    realtime.toAccount(menteeId, mentorTimeChanged, { conversationId: publicId, mentorTime });
    if (TURNS.includes(notice) || !isSameRisk) await conversations.announce(conversationId);
  }
};
