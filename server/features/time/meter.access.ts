import { toSecond } from '../../../shared/domain/time/calendar.ts';
import { settleMeter } from '../../../shared/domain/time/meter.ts';
import type { Meter } from '../../../shared/domain/time/meter.types.ts';
import { AppError } from '../../platform/http/index.ts';
import type { MeterRecord } from './meter.repository.ts';
import type { TimeDeps } from './time.deps.ts';
import { needsRiskLookup, settleWithRisk } from './time.policy.ts';

/**
 * Reads a mentor's meter as it is stored.
 * @throws {AppError} notFound: no time is kept for this mentor, who is not approved yet.
 */
export async function findMeter(
  { meters }: Pick<TimeDeps, 'meters'>,
  mentorId: string,
): Promise<MeterRecord> {
  const record = await meters.find(mentorId);
  if (!record) throw new AppError('notFound');
  return record;
}

/**
 * A mentor's meter settled to an instant, with the open cases of that moment. Writes nothing.
 * @throws {AppError} notFound: no time is kept for this mentor.
 */
export async function projectMeter(
  deps: Pick<TimeDeps, 'meters' | 'moderation' | 'clock'>,
  { mentorId, when = deps.clock.now() }: { mentorId: string; when?: Date },
): Promise<Meter> {
  const { meter } = await findMeter(deps, mentorId);
  const at = toSecond(when);
  const settled = settleMeter(meter, at);
  if (!needsRiskLookup(settled)) return settled.meter;
  const atRisk = await deps.moderation.exemptConversations(mentorId);
  return settleWithRisk(meter, { at, atRisk }).meter;
}
