import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ApplicationView } from '../../../shared/contracts/screening.ts';
import { NoticeBox } from '../../ui/NoticeBox.tsx';

/** Why a move cannot be made yet: the pieces of evidence that are missing or out of date. */
export function MissingPieces({ missing }: Pick<ApplicationView['moves'][number], 'missing'>) {
  const { t } = useTranslation('screening');
  return (
    <NoticeBox tone="warm" icon={CircleAlert} role="status">
      <p>{t('evidence.missing')}</p>
      <ul>
        {missing.map((piece) => (
          <li key={piece}>{t(`evidence.pieces.${piece}`)}</li>
        ))}
      </ul>
    </NoticeBox>
  );
}
