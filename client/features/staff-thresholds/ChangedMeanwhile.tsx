import { UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ThresholdsView } from '../../../shared/contracts/attention.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { Button } from '../../ui/Button.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { Actions } from '../../ui/Page.tsx';

interface ChangedMeanwhileProps {
  /** The newest change. */
  last: ThresholdsView['history'][number] | undefined;
  onUseTheirs: () => void;
  onGoOn: () => void;
}

/** Shown when a colleague saved first: their values above, one's own still in the fields, nothing was saved. */
export function ChangedMeanwhile({ last, onUseTheirs, onGoOn }: ChangedMeanwhileProps) {
  const { t } = useTranslation('thresholds');
  const { dayAndClock } = useMoments();
  return (
    <NoticeBox tone="warm" icon={UsersRound} role="alert">
      <p>
        <strong>
          {t('meanwhile.title', { by: last?.by ?? t('somebody'), when: last ? dayAndClock(last.at) : '' })}
        </strong>{' '}
        {t('meanwhile.words')}
      </p>
      <Actions>
        <Button look="quiet" size="small" onClick={onUseTheirs}>
          {t('meanwhile.useTheirs')}
        </Button>
        <Button look="text" size="small" onClick={onGoOn}>
          {t('meanwhile.goOn')}
        </Button>
      </Actions>
    </NoticeBox>
  );
}
