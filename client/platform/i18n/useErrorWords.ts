import { useTranslation } from 'react-i18next';
import { ApiError, codeOf } from '../api/ApiError.ts';

/** Returns a function that gives the catalogue's words for any error; with the minutes to wait, where the server names them. */
export function useErrorWords(): (error: unknown) => string {
  const { t } = useTranslation('errors');
  return (error) =>
    error instanceof ApiError && error.code === 'tooMany' && error.retryAfterSeconds !== undefined
      ? t('tooManyFor', { count: Math.ceil(error.retryAfterSeconds / 60) })
      : t(codeOf(error));
}
