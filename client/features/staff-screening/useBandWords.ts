import { useTranslation } from 'react-i18next';
import type { AgeBand } from '../../../shared/contracts/common.ts';

/** "13 to 15, 18 to 25". */
export function useBandWords(): (bands: readonly AgeBand[]) => string {
  const { t } = useTranslation('staff');
  return (bands) =>
    [...bands]
      .sort()
      .map((band) => t(`ages.${band}`))
      .join(', ');
}
