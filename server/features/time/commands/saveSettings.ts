import type { z } from 'zod';
import type { TimeView } from '../../../../shared/contracts/time.ts';
import type { timeSettings } from '../../../../shared/contracts/time.ts';
import { isTimeZone } from '../../../../shared/domain/time/calendar.ts';
import { changeAllowance, changeDailyLimit, moveTimeZone } from '../../../../shared/domain/time/meter.ts';
import { AppError } from '../../../platform/http/index.ts';
import { presentFor } from '../queries/viewOf.ts';
import type { TimeDeps } from '../time.deps.ts';
import { runSteps } from '../time.policy.ts';
import { presentSettings } from '../time.presenter.ts';
import { stepMeter } from '../stepMeter.ts';

type TimeSettings = z.infer<typeof timeSettings>;

/** A mentor's new promise: less holds at once, more from next week, another zone from the next Monday. */
export function saveSettings(deps: TimeDeps) {
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
    const weeklySeconds = weeklyMinutes * 60;
    const dailySeconds = dailyMinutes === null ? null : dailyMinutes * 60;
    const { meter } = await stepMeter(deps)({
      mentorId: input.mentorId,
      atOnce: true,
      turn: (now, at) =>
        runSteps(
          now,
          (meter) => changeAllowance(meter, { at, weeklySeconds }),
          (meter) => changeDailyLimit(meter, { at, dailySeconds }),
          (meter) =>
            timeZone === meter.promise.timeZone
              ? { meter, entries: [] }
              : moveTimeZone(meter, { at, timeZone }),
        ),
    });
    return { time: await presentFor(deps)(meter), settings: presentSettings(meter) };
  };
}
