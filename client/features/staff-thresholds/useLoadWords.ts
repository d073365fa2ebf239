import { useTranslation } from 'react-i18next';
import { formatCount, formatHours, formatShare } from './figures.ts';
import type { Preview } from './thresholdsForm.ts';

/** The daily load of a threshold, in a sentence. `isRead`: a person reads what reaches it. */
export function useLoadWords(): (preview: Preview | null, isRead: boolean) => string {
  const { t } = useTranslation('thresholds');
  return (preview, isRead) => {
    if (preview === null) return t('notMeasured');
    return t(isRead ? 'preview.read' : 'preview.shown', {
      share: formatShare(preview.share),
      number: formatCount(preview.perDay),
      hours: formatHours(preview.moderatorHoursPerDay),
    });
  };
}
