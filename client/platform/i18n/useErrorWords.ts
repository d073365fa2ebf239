import { useTranslation } from 'react-i18next';
import { codeOf } from '../api/ApiError.ts';

/** Returns a function that gives the catalogue's words for any error. */
export function useErrorWords(): (error: unknown) => string {
  const { t } = useTranslation('errors');
  return (error) => t(codeOf(error));
}
