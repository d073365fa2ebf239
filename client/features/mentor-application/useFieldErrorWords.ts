import { useTranslation } from 'react-i18next';
import type { ApplicationField } from './applicationDraft.ts';

/** What is wrong with a field of the application and how to correct it. */
export function useFieldErrorWords(): (spot: ApplicationField) => string {
  const { t } = useTranslation('application');
  return (spot) => {
    switch (spot) {
      case 'referees.0.name':
      case 'referees.1.name':
        return t('form.wrong.referee.name', { n: spot.includes('0') ? 1 : 2 });
      case 'referees.0.relationship':
      case 'referees.1.relationship':
        return t('form.wrong.referee.relationship', { n: spot.includes('0') ? 1 : 2 });
      case 'referees.0.contact':
      case 'referees.1.contact':
        return t('form.wrong.referee.contact', { n: spot.includes('0') ? 1 : 2 });
      default:
        return t(`form.wrong.${spot}`);
    }
  };
}
