import type { MentorTime } from '../../../../shared/contracts/time.ts';
import { lookAt } from '../lookAt.ts';
import type { TimeDeps } from '../time.deps.ts';
import { presentMentorTime } from '../time.presenter.ts';

/** What the mentee of a conversation is told. */
export function mentorTimeOf(deps: Pick<TimeDeps, 'clock' | 'meters' | 'moderation'>) {
  return async ({
    mentorId,
    conversationId,
  }: {
    mentorId: string;
    conversationId: string;
  }): Promise<MentorTime> => presentMentorTime(await lookAt(deps)(mentorId), conversationId);
}
