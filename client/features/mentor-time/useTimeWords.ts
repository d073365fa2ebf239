import { useTranslation } from 'react-i18next';

/** Formats durations in words. */
export function useTimeWords() {
  const { t } = useTranslation('mentor');
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
  };
}
