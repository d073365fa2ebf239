import { useTranslation } from 'react-i18next';
import { codeOf } from '../api/ApiError.ts';

/** Puts any failure into the words of the catalogue. */
export function useErrorWords(): (error: unknown) => string {
  const { t } = useTranslation('errors');
  return (error) => t(codeOf(error));
}
