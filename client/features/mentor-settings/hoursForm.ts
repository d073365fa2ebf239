import type { z } from 'zod';
import { timeSettings } from '../../../shared/contracts/time.ts';
import type { TimeView } from '../../../shared/contracts/time.ts';

export type TimeSettings = z.infer<typeof timeSettings>;

/** The form as it is typed, not validated. */
export interface TypedHours {
  weeklyMinutes: string;
  dailyMinutes: string;
  timeZone: string;
}

/** The settings as they are shown in the fields; an empty field for no limit a day. */
export function typedHours(settings: TimeSettings): TypedHours {
  return {
    weeklyMinutes: String(settings.weeklyMinutes),
    dailyMinutes: settings.dailyMinutes === null ? '' : String(settings.dailyMinutes),
    timeZone: settings.timeZone,
  };
}

interface Read {
  /** Null while a field is invalid. */
  settings: TimeSettings | null;
  wrong: (keyof TypedHours)[];
}

/** Validates the typed settings: the settings, or the invalid fields. An empty daily limit means none. */
export function parseHours(typed: TypedHours): Read {
  const daily = typed.dailyMinutes.trim();
  const parsed = timeSettings.safeParse({
    timeZone: typed.timeZone,
    weeklyMinutes: Number(typed.weeklyMinutes.trim() || Number.NaN),
    dailyMinutes: daily === '' ? null : Number(daily),
  });
  if (parsed.success) return { settings: parsed.data, wrong: [] };
  const wrong = (['weeklyMinutes', 'dailyMinutes', 'timeZone'] as const).filter((field) =>
    parsed.error.issues.some((issue) => issue.path[0] === field),
  );
  return { settings: null, wrong };
}

/** What differs from this week if these settings are saved, and from when: less holds at once, more and a new zone from Monday. */
export interface HoursChange {
  what:
    | 'weeklyNow'
    | 'weeklySpent'
    | 'weeklyMonday'
    | 'dailyNow'
    | 'dailyMonday'
    | 'noDailyMonday'
    | 'zoneMonday';
  /** The new limit: of the day where the change is about it, else of the week. */
  minutes: number;
  /** This week: minutes that are used, and the limit as it is. */
  used: number;
  before: number;
}

type ThisWeek = Pick<TimeView, 'allowanceSeconds' | 'dailyLimitSeconds' | 'timeZone' | 'usedSeconds'>;

/** The changes that settings make to the hours of this week, as the server will make them. */
export function hoursChanges(settings: TimeSettings, week: ThisWeek): HoursChange[] {
  const changes: HoursChange[] = [];
  const { weeklyMinutes, dailyMinutes, timeZone } = settings;
  const before = week.allowanceSeconds / 60;
  const used = Math.ceil(week.usedSeconds / 60);
  const add = (kind: HoursChange['what'], minutes = weeklyMinutes) => {
    changes.push({ what: kind, minutes, used, before });
  };
  if (weeklyMinutes > before) add('weeklyMonday');
  if (weeklyMinutes < before) add(used >= weeklyMinutes ? 'weeklySpent' : 'weeklyNow');
  const dailyBefore = week.dailyLimitSeconds === null ? Infinity : week.dailyLimitSeconds / 60;
  const daily = dailyMinutes ?? Infinity;
  if (daily < dailyBefore) add('dailyNow', daily);
  else if (daily > dailyBefore) {
    if (dailyMinutes === null) add('noDailyMonday');
    else add('dailyMonday', dailyMinutes);
  }
  if (timeZone !== week.timeZone) add('zoneMonday');
  return changes;
}

interface Change {
  before: TimeSettings;
  after: TimeSettings;
  /** The minutes of this week: an earlier raise may not be in force before Monday. */
  minutesThisWeek: number;
}

/** Which confirmation to show: a lower limit counts at once, a higher one and a new zone from Monday. */
export function savedAs({ before, after, minutesThisWeek }: Change): 'less' | 'more' | 'same' | 'other' {
  const isSame =
    after.weeklyMinutes === before.weeklyMinutes &&
    after.dailyMinutes === before.dailyMinutes &&
    after.timeZone === before.timeZone;
  if (isSame) return 'same';
  if (after.weeklyMinutes < minutesThisWeek) return 'less';
  return after.weeklyMinutes > minutesThisWeek || after.timeZone !== before.timeZone ? 'more' : 'other';
}
