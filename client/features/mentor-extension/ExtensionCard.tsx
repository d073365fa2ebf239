import { HandHeart } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { Button } from '../../ui/Button.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';
import { useMyTime, useTimeWords } from '../mentor-time/index.ts';
import { useAnswerExtension, useMyExtension } from './myExtension.ts';

/** Minutes that a coordinator offers a mentor, with their yes and no. Nothing without an offer. */
export function ExtensionCard() {
  const { t } = useTranslation('mentor');
  const { span } = useTimeWords();
  const { opening } = useMoments();
  const offer = useMyExtension();
  const dailyLimit = useMyTime().data?.time.dailyLimitSeconds ?? null;
  const answerExtension = useAnswerExtension();
  const [statusText, setStatusText] = useState('');
  const answer = useSubmit(async (input: { id: string; accept: boolean; minutes: string }) => {
    await answerExtension(input);
    setStatusText(t(input.accept ? 'extension.saidYes' : 'extension.saidNo', { minutes: input.minutes }));
  });
  if (!offer) return <LiveRegion words={statusText} />;
  const { id, reason, until } = offer;
  const minutes = span(offer.minutes);
  const button = (accept: boolean) => (
    <Button
      look="quiet"
      busy={answer.busy && answer.input?.accept === accept}
      off={answer.busy}
      onClick={() => {
        answer.submit({ id, accept, minutes });
      }}
    >
      {t(accept ? 'extension.yes' : 'extension.no', { minutes })}
    </Button>
  );
  return (
    <NoticeBox icon={HandHeart} role="status">
      <Stack gap={3}>
        <p>
          <strong>{t('extension.title', { minutes })}</strong>
        </p>
        <p>
          {t('extension.reason')} <q dir="auto">{reason}</q>
        </p>
        <p>{t('extension.means', { when: opening(until) })}</p>
        {dailyLimit === null ? null : (
          <p className="small">{t('extension.daily', { minutes: span(Math.round(dailyLimit / 60)) })}</p>
        )}
        <FormError error={answer.failure} />
        <Actions>
          {button(true)}
          {button(false)}
        </Actions>
      </Stack>
    </NoticeBox>
  );
}
