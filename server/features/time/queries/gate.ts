import type { MentorTime } from '../../../../shared/contracts/time.ts';
import { balanceAt } from '../../../../shared/domain/time/balance.ts';
import { isOpenFor } from '../../../../shared/domain/time/meter.ts';
import { lookAt } from '../lookAt.ts';
import type { TimeDeps } from '../time.deps.ts';
import { presentMentorTime } from '../time.presenter.ts';

type LookDeps = Pick<TimeDeps, 'clock' | 'meters' | 'moderation'>;

type Gate = { allowed: true } | { allowed: false; opensAt: Date };

/** Whether a mentor may send, and be shown what is new, in a conversation at an instant. */
export const gate =
  (deps: LookDeps) =>
  async (input: { mentorId: string; conversationId: string; at: Date }): Promise<Gate> => {
    const meter = await lookAt(deps)(input.mentorId, input.at);
    if (isOpenFor(meter, input.conversationId)) return { allowed: true };
    return { allowed: false, opensAt: new Date(balanceAt(meter, meter.at).opensAt * 1000) };
  };

/** What the mentee of a conversation is told. */
export const mentorTimeOf =
  (deps: LookDeps) =>
  async ({ mentorId, conversationId }: { mentorId: string; conversationId: string }): Promise<MentorTime> =>
    presentMentorTime(await lookAt(deps)(mentorId), conversationId);
