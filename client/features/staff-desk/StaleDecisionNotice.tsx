import { UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { decisionAction } from '../../../shared/contracts/moderation.ts';
import { ApiError } from '../../platform/api/ApiError.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { NoticeBox } from '../../ui/NoticeBox.tsx';

const whoActed = z.object({ by: z.string(), action: decisionAction, at: z.iso.datetime() });

/** Shown when another person decided first: who, what and when. One's own decision was not sent, and its reason is kept. */
export function StaleDecisionNotice({ error }: { error: Error }) {
  const { t } = useTranslation('desk');
  const { dayAndClock } = useMoments();
  const acted = whoActed.safeParse(error instanceof ApiError ? error.details : undefined);
  return (
    <NoticeBox tone="warm" icon={UsersRound} role="alert">
      {acted.success ? (
        <p>
          <strong>{t('decide.staleTitle', { by: acted.data.by })}.</strong>{' '}
          {t('decide.stale', {
            action: t(`decide.done.${acted.data.action}`),
            when: dayAndClock(acted.data.at),
          })}
        </p>
      ) : (
        <p>{t('decide.staleUnknown')}</p>
      )}
    </NoticeBox>
  );
}
