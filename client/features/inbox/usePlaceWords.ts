import { useTranslation } from 'react-i18next';

/** A mentee's place among those who asked the same mentor, in words. */
export function usePlaceWords(): (place: { name: string; ahead: number }) => string {
  const { t } = useTranslation('mentee');
  return ({ name, ahead }) => (ahead === 0 ? t('place.first') : t('place.ahead', { name, count: ahead }));
}
