import { useTranslation } from 'react-i18next';
import type { AgeBand } from '../../../shared/contracts/common.ts';

/** Age bands in words, in a row; empty for none. */
export function useBandList(): (bands: readonly AgeBand[]) => string {
  const { t } = useTranslation('staff');
  return (bands) => bands.map((band) => t(`ages.${band}`)).join(', ');
}
