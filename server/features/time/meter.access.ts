import { toSecond } from '../../../shared/domain/time/calendar.ts';
import { settleMeter } from '../../../shared/domain/time/meter.ts';
import type { Meter } from '../../../shared/domain/time/meter.types.ts';
import { AppError } from '../../platform/http/index.ts';
import type { MeterRecord } from './meter.repository.ts';
import { NO_CONTACT } from './contact.policy.ts';
import type { MentorState } from './contact.policy.ts';
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

type ProjectDeps = Pick<TimeDeps, 'meters' | 'moderation' | 'clock'>;

/**
 * A mentor's meter settled to an instant, with the open cases of that moment. Writes nothing.
 * @throws {AppError} notFound: no time is kept for this mentor.
 */
export async function projectMeter(
  deps: ProjectDeps,
  { mentorId, when = deps.clock.now() }: { mentorId: string; when?: Date },
): Promise<Meter> {
  return settleRecord(deps, { record: await findMeter(deps, mentorId), when });
}

/**
 * The same as `projectMeter`, with the mentor's contact hours.
 * @throws {AppError} notFound: no time is kept for this mentor.
 */
export async function projectMentor(deps: ProjectDeps, mentorId: string): Promise<MentorState> {
  const record = await findMeter(deps, mentorId);
  const meter = await settleRecord(deps, { record, when: deps.clock.now() });
  return { meter, contact: record.contact ?? NO_CONTACT };
}

/** The meter of a record, settled at an instant. Reads the conversations at risk only where the result depends on them. */
async function settleRecord(
  { moderation }: ProjectDeps,
  { record: { _id, meter }, when }: { record: MeterRecord; when: Date },
): Promise<Meter> {
  const at = toSecond(when);
  const settled = settleMeter(meter, at);
  if (!needsRiskLookup(settled)) return settled.meter;
  const atRisk = (await moderation.exemptConversations([_id])).get(_id) ?? [];
  return settleWithRisk(meter, { at, atRisk }).meter;
}
