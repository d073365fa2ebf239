import { toSecond, weekAt } from '../../../../shared/domain/time/calendar.ts';
import { DAY_MS } from '../../../../shared/domain/units.ts';
import type { CoordinationDeps } from '../coordination.deps.ts';
import { weeksBefore, yearBack } from '../weekKeys.ts';

/** After its Monday: seven days of the week, and as many for zones behind UTC and for steps that were late. */
const FINAL_AFTER_DAYS = 14;

/** Sums the weeks of a year that are over and not yet final. Repeated, it changes nothing. */
export function sumPastWeeks({ clock, time, weeks }: CoordinationDeps) {
  return async (): Promise<void> => {
    const now = clock.now();
    const { key } = weekAt(toSecond(now), 'UTC');
    const stored = await weeks.findFrom(yearBack(key));
    const final = new Set(stored.filter(({ isFinal }) => isFinal).map(({ _id }) => _id));
    const missing = weeksBefore(key).filter((weekKey) => !final.has(weekKey));
    for (const { weekKey, ...sums } of await time.sumsOfWeeks(missing)) {
      const isFinal = now.getTime() > Date.parse(weekKey) + FINAL_AFTER_DAYS * DAY_MS;
      await weeks.save({ _id: weekKey, ...sums, countedAt: now, isFinal });
    }
  };
}
