import { useTranslation } from 'react-i18next';
import { detailsOf } from '../../../shared/contracts/errorDetails.ts';
import { ApiError } from '../../platform/api/ApiError.ts';
import { clockWords } from '../../platform/i18n/time.ts';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';

/** The words of an error at the desk. Where another member of staff has the case, they say who, and until when. */
export function useDeskErrorWords(): (error: Error) => string {
  const { t } = useTranslation('desk');
  const errorWords = useErrorWords();
  return (error) => {
    const claimed = error instanceof ApiError ? detailsOf('caseClaimed', error) : undefined;
    return claimed
      ? t('desk.hasUntil', { name: claimed.by, time: clockWords(claimed.until) })
      : errorWords(error);
  };
}
