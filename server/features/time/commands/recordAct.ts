import type { TimeView } from '../../../../shared/contracts/time.ts';
import { toSecond } from '../../../../shared/domain/time/calendar.ts';
import { takeAct } from '../../../../shared/domain/time/meter.ts';
import type { ActKind } from '../../../../shared/domain/time/meter.types.ts';
import type { TimeDeps } from '../time.deps.ts';
import type { PendingActs } from '../pendingActs.ts';
import { presentFor } from '../queries/viewOf.ts';
import { stepMeter } from '../stepMeter.ts';

export interface MentorAct {
  mentorId: string;
  conversationId: string;
  kind: ActKind;
  at: Date;
}

/** Counts one act of a mentor. One that the spent budget refuses changes nothing, nor does leaving where they were not. */
export function recordAct(deps: TimeDeps & { pendingActs: PendingActs }) {
  return async ({ mentorId, conversationId, kind, at }: MentorAct): Promise<TimeView> => {
    const { meter, isWritten } = await stepMeter(deps)({
      mentorId,
      when: at,
      turn: (now, second) => takeAct(now, { at: second, conversation: conversationId, kind }),
    });
    if (isWritten) deps.pendingActs.forget(mentorId);
    // Only what the session goes on by: not the leaving of a thread they were not in, nor what was refused.
    else if (meter.session?.lastActAt === toSecond(at)) deps.pendingActs.keep({ mentorId, at });
    return presentFor(deps)(meter);
  };
}
