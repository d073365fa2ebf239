import type { TimeView } from '../../../../shared/contracts/time.ts';
import { isOpenFor } from '../../../../shared/domain/time/meter.ts';
import type { Meter } from '../../../../shared/domain/time/meter.types.ts';
import { projectMeter } from '../meter.access.ts';
import type { TimeDeps } from '../time.deps.ts';
import { presentTime } from '../time.presenter.ts';

type ViewDeps = Pick<TimeDeps, 'clock' | 'conversations' | 'meters' | 'moderation'>;

/** A settled meter as its mentor sees it. */
export function presentFor({ clock, conversations }: Pick<TimeDeps, 'clock' | 'conversations'>) {
  return async (meter: Meter): Promise<TimeView> => {
    const { atRisk } = meter;
    const publicIds = atRisk.length > 0 ? await conversations.publicIdsOf(atRisk) : new Map<string, string>();
    return presentTime(meter, { asOf: clock.now(), exemptIds: [...publicIds.values()] });
  };
}

/** A mentor's minutes, and whether they may be shown what is new in a conversation: of one look, so that the two agree. */
export function viewFor(deps: ViewDeps) {
  return async (input: {
    mentorId: string;
    conversationId: string;
  }): Promise<{ isOpen: boolean; view: TimeView }> => {
    const meter = await projectMeter(deps)(input.mentorId);
    return { isOpen: isOpenFor(meter, input.conversationId), view: await presentFor(deps)(meter) };
  };
}

/** A mentor's minutes as they stand. */
export function viewOf(deps: ViewDeps) {
  return async (mentorId: string): Promise<TimeView> => presentFor(deps)(await projectMeter(deps)(mentorId));
}
