import type { NoticeChannel, NoticeKind } from './kinds.ts';

/** Local times of a day, `21:30`: from the first, over midnight where the second is earlier, until before the second. */
export interface QuietHours {
  from: string;
  to: string;
}

/** How a person wants to be told. */
export interface NoticeSettings {
  /** IANA name: quiet hours and the daily summary are counted in it. */
  timeZone: string;
  quiet: QuietHours | null;
  /** Once a day, together, instead of as it happens. */
  daily: boolean;
  /** Kinds that this person is not sent over a channel. The list in the app shows them all the same. */
  off: Record<NoticeChannel, NoticeKind[]>;
}

/** When the daily summary goes out, local time. */
export const DAILY_AT = '17:00';

/** The quiet hours of people who set none of their own. */
export const NIGHT: QuietHours = { from: '21:30', to: '07:30' };

/** The settings of a person who has changed none. At night nothing is sent to a person under 18 (R31). */
export function defaultSettings({ isUnder18 }: { isUnder18: boolean }): NoticeSettings {
  return {
    timeZone: 'Europe/London',
    quiet: isUnder18 ? NIGHT : null,
    daily: false,
    off: { email: [], push: [] },
  };
}
