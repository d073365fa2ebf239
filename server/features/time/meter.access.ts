import { toSecond } from '../../../shared/domain/time/calendar.ts';
import { settleMeter } from '../../../shared/domain/time/meter.ts';
import type { Meter } from '../../../shared/domain/time/meter.types.ts';
import { AppError } from '../../platform/http/index.ts';
import type { MeterRecord } from './meter.repository.ts';
import type { TimeDeps } from './time.deps.ts';
import { needsRiskLookup, settleWithRisk } from './time.policy.ts';

/** Throws `notFound` for a mentor whose time is not kept yet: before the approval. */
export async function findMeter(
  { meters }: Pick<TimeDeps, 'meters'>,
  mentorId: string,
): Promise<MeterRecord> {
  const record = await meters.find(mentorId);
  if (!record) throw new AppError('notFound');
  return record;
}

/** A mentor's meter as it stands at an instant, open cases counted. Writes nothing. */
export function projectMeter(deps: Pick<TimeDeps, 'meters' | 'moderation' | 'clock'>) {
  return async (mentorId: string, when: Date = deps.clock.now()): Promise<Meter> => {
    const { meter } = await findMeter(deps, mentorId);
    const at = toSecond(when);
    const settled = settleMeter(meter, at);
    if (!needsRiskLookup(settled)) return settled.meter;
    const atRisk = await deps.moderation.exemptConversations(mentorId);
    return settleWithRisk(meter, { at, atRisk }).meter;
  };
}
