import { UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { detailsOf } from '../../../shared/contracts/errorDetails.ts';
import { decisionAction } from '../../../shared/contracts/moderation.ts';
import { ApiError } from '../../platform/api/ApiError.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { NoticeBox } from '../../ui/NoticeBox.tsx';

/** Shown when another person decided first: who, what and when; or that a text was added since. One's own decision was not sent, and its reason is kept. */
export function StaleDecisionNotice({ error }: { error: Error }) {
  const { t } = useTranslation('desk');
  const { dayAndClock } = useMoments();
  const first = error instanceof ApiError ? detailsOf('staleVersion', error) : undefined;
  const acted = first && 'action' in first ? first : undefined;
  const action = decisionAction.safeParse(acted?.action).data;
  return (
    <NoticeBox tone="warm" icon={UsersRound} role="alert">
      {acted?.by && action ? (
        <p>
          <strong>{t('decide.staleTitle', { by: acted.by })}.</strong>{' '}
          {t('decide.stale', {
            action: t(`decide.done.${action}`),
            when: dayAndClock(acted.at),
          })}
        </p>
      ) : (
        <p>{t(acted?.by === null ? 'decide.staleSystem' : 'decide.staleUnknown')}</p>
      )}
    </NoticeBox>
  );
}
