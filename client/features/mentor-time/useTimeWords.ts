import { useTranslation } from 'react-i18next';
import { useMoments } from '../../platform/i18n/useMoments.ts';

const isMidnightHere = (moment: Date) => moment.getHours() === 0 && moment.getMinutes() === 0;

/** Spans of time, and the moment when minutes open again, in words. */
export function useTimeWords() {
  const { t } = useTranslation('mentor');
  const moments = useMoments();
  return {
    /** "45 minutes", "1 hour 19", "2 hours". */
    span: (minutes: number): string => {
      const hours = Math.floor(minutes / 60);
      const rest = minutes % 60;
      if (hours === 0) return t('minutes', { count: minutes });
      return rest === 0
        ? t('span.hours', { count: hours })
        : t('span.hoursMinutes', { count: hours, minutes: rest });
    },
    /** "at the start of Monday"; the clock as well where the mentor's zone is not the reader's. */
    opening: (opensAt: string): string => {
      const moment = new Date(opensAt);
      return isMidnightHere(moment)
        ? t('time.startOf', { day: moments.day(moment) })
        : moments.dayAndClock(moment);
    },
    openingDay: (opensAt: string): string => moments.day(opensAt),
  };
}
