import type { TimeView } from '../../../shared/contracts/time.ts';
import type { Meter } from '../../../shared/domain/time/meter.types.ts';
import type { TimeDeps } from './time.deps.ts';
import { presentTime } from './time.presenter.ts';

/** A settled meter as its mentor sees it, with the public ids of the conversations at risk. */
export async function viewMeter(
  { clock, conversations }: Pick<TimeDeps, 'clock' | 'conversations'>,
  meter: Meter,
): Promise<TimeView> {
  const { atRisk } = meter;
  const publicIds = atRisk.length > 0 ? await conversations.publicIdsOf(atRisk) : new Map<string, string>();
  return presentTime(meter, { asOf: clock.now(), exemptIds: [...publicIds.values()] });
}
