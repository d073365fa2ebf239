import { useTranslation } from 'react-i18next';
import type { CaseRow } from '../../../shared/contracts/moderation.ts';

/** Whose case it is: "Free", "Yours", "Rook has it". */
export function useClaimWords(): (row: Pick<CaseRow, 'claimedBy' | 'claimedByMe'>) => string {
  const { t } = useTranslation('desk');
  return ({ claimedBy, claimedByMe }) => {
    if (claimedByMe) return t('desk.yours');
    return claimedBy === null ? t('desk.free') : t('desk.has', { name: claimedBy });
  };
}
