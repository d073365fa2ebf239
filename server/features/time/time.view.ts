import type { TimeView } from '../../../shared/contracts/time.ts';
import type { Meter } from '../../../shared/domain/time/meter.types.ts';
import type { TimeDeps } from './time.deps.ts';
import { namedExempt, presentTime } from './time.presenter.ts';

/** A settled meter as its mentor sees it, with the public ids of the conversations that the spent budget does not stop. */
export async function viewMeter(
  { clock, conversations }: Pick<TimeDeps, 'clock' | 'conversations'>,
  meter: Meter,
): Promise<TimeView> {
  const exempt = namedExempt(meter);
  const publicIds = exempt.length > 0 ? await conversations.publicIdsOf(exempt) : new Map<string, string>();
  return presentTime(meter, { asOf: clock.now(), exemptIds: [...publicIds.values()] });
}
