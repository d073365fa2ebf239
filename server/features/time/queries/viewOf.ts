import type { TimeView } from '../../../../shared/contracts/time.ts';
import type { Meter } from '../../../../shared/domain/time/meter.types.ts';
import { lookAt } from '../lookAt.ts';
import type { TimeDeps } from '../time.deps.ts';
import { presentTime } from '../time.presenter.ts';

/** A settled meter as its mentor sees it. */
export const presentFor =
  ({ clock, conversations }: Pick<TimeDeps, 'clock' | 'conversations'>) =>
  async (meter: Meter): Promise<TimeView> => {
    const { atRisk } = meter;
    const publicIds = atRisk.length > 0 ? await conversations.publicIdsOf(atRisk) : new Map<string, string>();
    return presentTime(meter, { asOf: clock.now(), exemptIds: [...publicIds.values()] });
  };

/** A mentor's minutes as they stand. */
export const viewOf =
  (deps: Pick<TimeDeps, 'clock' | 'conversations' | 'meters' | 'moderation'>) =>
  async (mentorId: string): Promise<TimeView> =>
    presentFor(deps)(await lookAt(deps)(mentorId));
