import { useTranslation } from 'react-i18next';
import type { CaseRow } from '../../../shared/contracts/moderation.ts';

type Claim = Pick<CaseRow, 'assignedTo' | 'assignedToMe' | 'claimedBy' | 'claimedByMe'>;

/** Whose case it is: "Free", "For you", "For Sable", "Yours", "Rook has it". */
export function useClaimWords(): (row: Claim) => string {
  const { t } = useTranslation('desk');
  return ({ assignedTo, assignedToMe, claimedBy, claimedByMe }) => {
    if (claimedByMe) return t('desk.yours');
    if (claimedBy !== null) return t('desk.has', { name: claimedBy });
    if (assignedToMe) return t('samples.forYou');
    return assignedTo === null ? t('desk.free') : t('samples.for', { name: assignedTo });
  };
}
