import type { MentorTime } from '../../../../shared/contracts/time.ts';
import { projectMentor } from '../meter.access.ts';
import type { TimeDeps } from '../time.deps.ts';
import { presentMentorTime } from '../time.presenter.ts';

/**
 * What the mentee of a conversation is shown of their mentor's time.
 * @throws {AppError} notFound: no time is kept for this mentor.
 */
export function mentorTimeOf(deps: Pick<TimeDeps, 'clock' | 'meters' | 'moderation'>) {
  return async ({
    mentorId,
    conversationId,
  }: {
    mentorId: string;
    conversationId: string;
  }): Promise<MentorTime> => {
    const state = await projectMentor(deps, mentorId);
    return presentMentorTime(state, { conversationId, at: state.meter.at });
  };
}
