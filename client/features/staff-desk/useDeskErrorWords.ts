import { useTranslation } from 'react-i18next';
import { detailsOf } from '../../../shared/contracts/errorDetails.ts';
import { ApiError } from '../../platform/api/ApiError.ts';
import { timeOfDayWords } from '../../platform/i18n/time.ts';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';

/** The words of an error at the desk. Where another member of staff has the case, they say who, and until when. */
export function useDeskErrorWords(): (error: Error) => string {
  const { t } = useTranslation('desk');
  const errorWords = useErrorWords();
  return (error) => {
    if (!(error instanceof ApiError)) return errorWords(error);
    const claimed = detailsOf('caseClaimed', error);
    if (claimed) return t('desk.hasUntil', { name: claimed.by, time: timeOfDayWords(claimed.until) });
    const resting = detailsOf('breakNeeded', error);
    return resting ? t('welfare.refused', { time: timeOfDayWords(resting.until) }) : errorWords(error);
  };
}
