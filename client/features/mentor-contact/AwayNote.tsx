import { Moon } from 'lucide-react';
import { Trans, useTranslation } from 'react-i18next';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { Button } from '../../ui/Button.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';
import { useSetAway } from './useContact.ts';

/** Says to a mentor that they are away, and ends it at a press. */
export function AwayNote({ awayUntil }: { awayUntil: string }) {
  const { t } = useTranslation('hours');
  const { opening } = useMoments();
  const errorWords = useErrorWords();
  const setAway = useSetAway();
  return (
    <NoticeBox icon={Moon} role="status">
      <Stack gap={3}>
        <p>
          <Trans
            t={t}
            i18nKey="away.now"
            values={{ when: opening(awayUntil) }}
            components={{ b: <strong /> }}
          />
        </p>
        <Actions>
          <Button
            look="quiet"
            size="small"
            busy={setAway.isPending}
            onClick={() => {
              setAway.mutate(null);
            }}
          >
            {t('away.back')}
          </Button>
        </Actions>
        <FormError error={setAway.error ? errorWords(setAway.error) : undefined} />
      </Stack>
    </NoticeBox>
  );
}
