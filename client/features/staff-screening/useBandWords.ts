import { useTranslation } from 'react-i18next';
import type { AgeBand } from '../../../shared/contracts/common.ts';
import { bandRanges } from './bandRanges.ts';

/** "13 to 15, 18 to 25"; neighbours as one: "16 to 25". */
export function useBandWords(): (bands: readonly AgeBand[]) => string {
  const { t } = useTranslation('staff');
  return (bands) =>
    bandRanges(bands)
      .map((range) => t('agesRange', range))
      .join(', ');
}
