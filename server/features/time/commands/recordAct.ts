import type { TimeView } from '../../../../shared/contracts/time.ts';
import { toSecond } from '../../../../shared/domain/time/calendar.ts';
import { takeAct } from '../../../../shared/domain/time/meter.ts';
import type { ActKind } from '../../../../shared/domain/time/meter.types.ts';
import type { WriteBehind } from '../../../platform/writeBehind/index.ts';
import { stepMeter } from '../stepMeter.ts';
import type { TimeDeps } from '../time.deps.ts';
import { viewMeter } from '../time.view.ts';

export interface MentorAct {
  mentorId: string;
  conversationId: string;
  kind: ActKind;
  at: Date;
}

/**
 * Counts one act of a mentor. An act that only continues the session may be written later (`pendingActs`). An act that the spent
 * budget refuses changes nothing, nor does leaving a conversation that the mentor was not in.
 * @throws {AppError} notFound: no time is kept for this mentor.
 */
export function recordAct(deps: TimeDeps & { pendingActs: WriteBehind<Date> }) {
  const step = stepMeter(deps);
  return async ({ mentorId, conversationId, kind, at }: MentorAct): Promise<TimeView> => {
    const { meter, isWritten } = await step({
      mentorId,
      when: at,
      change: (before, second) => takeAct(before, { at: second, conversation: conversationId, kind }),
    });
    if (isWritten) deps.pendingActs.drop(mentorId);
    // The session took the act, but it is not written. An act that changed nothing leaves `lastActAt` as it was.
    else if (meter.session?.lastActAt === toSecond(at)) deps.pendingActs.hold(mentorId, at);
    return viewMeter(deps, meter);
  };
}
