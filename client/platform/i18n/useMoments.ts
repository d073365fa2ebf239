import { useTranslation } from 'react-i18next';
import { timeOfDayWords, dayWords, isMidnight } from './time.ts';

/** Days and moments in words: "today", "Monday", "Monday, 8 pm". */
export function useMoments() {
  const { t } = useTranslation();
  const names = { today: t('day.today'), yesterday: t('day.yesterday'), tomorrow: t('day.tomorrow') };
  const day = (moment: string | Date) => dayWords(moment, names);
  return {
    day,
    /** With a capital, for a heading or a mark between days. */
    dayMark: (moment: string | Date) => day(moment).replace(/^./u, (first) => first.toUpperCase()),
    timeOfDay: timeOfDayWords,
    /** When a mentor is back or minutes open: "tomorrow", "on Monday", "on Monday at 6 pm". Midnight is just the day. */
    opening: (moment: string | Date) => {
      const name = day(moment);
      const when = Object.values<string>(names).includes(name) ? name : t('day.on', { day: name });
      return isMidnight(moment) ? when : t('day.atClock', { day: when, clock: timeOfDayWords(moment) });
    },
    dayAndClock: (moment: string | Date) =>
      t('day.andClock', {
        day: day(moment),
        clock: isMidnight(moment) ? t('day.midnight') : timeOfDayWords(moment),
      }),
  };
}
