import { useTranslation } from 'react-i18next';

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** Minutes in hours: "12.5 h". */
export function useHours() {
  const { t } = useTranslation('coordination');
  return (minutes: number): string => t('hours', { hours: NUMBER.format(minutes / 60) });
}

/** The Monday of a week: "12 January". */
export function weekWords(weekKey: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return format.format(Date.parse(`${weekKey}T00:00:00Z`));
}
