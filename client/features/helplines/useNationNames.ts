import { useTranslation } from 'react-i18next';
import type { Nation } from '../../../shared/domain/signposts/signposts.data.ts';

const nationList = new Intl.ListFormat('en-GB');

/** Puts nations into words. Needs the catalogue `help`. */
export function useNationNames() {
  const { t } = useTranslation('help');
  return (nations: readonly Nation[]) => nationList.format(nations.map((nation) => t(`nations.${nation}`)));
}
