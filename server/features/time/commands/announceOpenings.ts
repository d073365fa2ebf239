import { balanceAt } from '../../../../shared/domain/time/balance.ts';
import { toSecond } from '../../../../shared/domain/time/calendar.ts';
import { HOUR_MS } from '../../../../shared/domain/units.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import type { MeterRecord } from '../meter.repository.ts';
import type { TimeDeps } from '../time.deps.ts';
import { openingAnnounced } from '../time.events.ts';

/** Minutes open at midnight: a mentor whose minutes are used up is told in the evening before. */
const AHEAD_MS = 6 * HOUR_MS;
const BATCH = 200;

/** Publishes, once for each opening, that a mentor's minutes are about to open. */
export function announceOpenings(deps: Pick<TimeDeps, 'clock' | 'events' | 'meters'>) {
  const { clock, meters } = deps;
  return async (): Promise<void> => {
    const now = clock.now();
    const until = new Date(now.getTime() + AHEAD_MS);
    for (let after = ''; ;) {
      const spent = await meters.findUnannounced({ now, until, after, limit: BATCH });
      for (const record of spent) await announceOne(deps, record, { now, until });
      const last = spent.at(-1);
      if (!last || spent.length < BATCH) return;
      after = last._id;
    }
  };
}

/** Publishes once that a spent mentor has new minutes soon. Does nothing where minutes are left, or open after `until`. */
async function announceOne(
  { events, meters }: Pick<TimeDeps, 'events' | 'meters'>,
  { _id: mentorId, meter }: MeterRecord,
  { now, until }: { now: Date; until: Date },
): Promise<void> {
  const { stage, opensAt: second } = balanceAt(meter, toSecond(now));
  const opensAt = new Date(second * 1000);
  if (stage !== 'spent' || opensAt > until) return;
  await inTransaction(async () => {
    if (await meters.markAnnounced(mentorId, opensAt))
      await events.publish(openingAnnounced, { mentorId, opensAt: opensAt.toISOString() });
  });
}
