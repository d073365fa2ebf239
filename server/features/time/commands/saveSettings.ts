import type { z } from 'zod';
import type { TimeView, timeSettings } from '../../../../shared/contracts/time.ts';
import { isTimeZone } from '../../../../shared/domain/time/timeZone.ts';
import { changeAllowance, changeDailyLimit, moveTimeZone } from '../../../../shared/domain/time/meter.ts';
import { MINUTE_SECONDS } from '../../../../shared/domain/units.ts';
import { AppError } from '../../../platform/http/index.ts';
import { stepMeter } from '../stepMeter.ts';
import type { TimeDeps } from '../time.deps.ts';
import { runSteps } from '../time.policy.ts';
import { presentSettings } from '../time.presenter.ts';
import { viewMeter } from '../time.view.ts';

type TimeSettings = z.infer<typeof timeSettings>;

/**
 * A mentor's new promise: less time holds at once, more from next week, another time zone from the next Monday.
 * @throws {AppError} badRequest: the time zone is not in the IANA database.
 * @throws {AppError} notFound: no time is kept for this mentor.
 */
export function saveSettings(deps: TimeDeps) {
  const step = stepMeter(deps);
  return async (input: {
    mentorId: string;
    settings: TimeSettings;
  }): Promise<{ time: TimeView; settings: TimeSettings }> => {
    const { timeZone, weeklyMinutes, dailyMinutes } = input.settings;
    if (!isTimeZone(timeZone)) {
      throw new AppError('badRequest', {
        fields: { timeZone: 'expected a time zone such as Europe/London' },
      });
    }
    const weeklySeconds = weeklyMinutes * MINUTE_SECONDS;
    const dailySeconds = dailyMinutes === null ? null : dailyMinutes * MINUTE_SECONDS;
    const { meter } = await step({
      mentorId: input.mentorId,
      writeNow: true,
      change: (before, at) =>
        runSteps(
          before,
          (meter) => changeAllowance(meter, { at, weeklySeconds }),
          (meter) => changeDailyLimit(meter, { at, dailySeconds }),
          (meter) =>
            timeZone === meter.promise.timeZone
              ? { meter, entries: [] }
              : moveTimeZone(meter, { at, timeZone }),
        ),
    });
    return { time: await viewMeter(deps, meter), settings: presentSettings(meter) };
  };
}
