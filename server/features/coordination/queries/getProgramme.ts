import { CHART_WEEKS } from '../../../../shared/contracts/coordination.ts';
import type { Programme } from '../../../../shared/contracts/coordination.ts';
import { toSecond, weekAt } from '../../../../shared/domain/time/calendar.ts';
import type { CoordinationDeps } from '../coordination.deps.ts';
import { presentCounts, presentWeek, sumOfRunningWeek } from '../coordination.presenter.ts';
import { readMentorFacts } from '../mentorFacts.ts';
import { yearBack } from '../weekKeys.ts';

/** Minutes promised, given and left by week, those given this year, and how many mentors are in each group. */
export function getProgramme(deps: CoordinationDeps) {
  return async (): Promise<Programme> => {
    const now = deps.clock.now();
    const mentors = await readMentorFacts(deps);
    const { key } = weekAt(toSecond(now), 'UTC');
    const running = presentWeek(key, sumOfRunningWeek(mentors));
    const stored = await deps.weeks.findFrom(yearBack(key));
    const past = stored.filter(({ _id }) => _id < key).map((week) => presentWeek(week._id, week));
    const weeks = [...past, running];
    const year = now.getUTCFullYear();
    const ofYear = weeks.filter(({ weekKey }) => weekKey >= `${year}-01-01`);
    return {
      asOf: now.toISOString(),
      weeks: weeks.slice(-CHART_WEEKS),
      year: { year, givenMinutes: ofYear.reduce((sum, { givenMinutes }) => sum + givenMinutes, 0) },
      ...presentCounts(mentors),
    };
  };
}
