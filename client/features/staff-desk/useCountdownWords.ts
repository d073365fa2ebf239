import { useTranslation } from 'react-i18next';
import type { Countdown } from './caseClock.ts';

/** A countdown in words as short as a row allows: "18:20", "3 h 10", "46 h", "4 days", "12 min late". */
export function useCountdownWords(): (countdown: Countdown) => string {
  const { t } = useTranslation('desk');
  return (countdown) => {
    switch (countdown.kind) {
      case 'clock':
        return countdown.text;
      case 'hoursMinutes':
        return t('desk.clock.hoursMinutes', {
          hours: countdown.hours,
          minutes: String(countdown.minutes).padStart(2, '0'),
        });
      case 'hours':
        return t('desk.clock.hours', { hours: countdown.hours });
      case 'days':
        return t('desk.clock.days', { count: countdown.days });
      case 'late':
        return countdown.minutes < 60
          ? t('desk.clock.late', { minutes: countdown.minutes })
          : t('desk.clock.lateHours', { hours: Math.floor(countdown.minutes / 60) });
    }
  };
}
