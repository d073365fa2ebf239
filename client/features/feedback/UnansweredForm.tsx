import { Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { reportUnansweredEndpoint } from '../../../shared/contracts/reputation.ts';
import { call } from '../../platform/api/call.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { Button } from '../../ui/Button.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';
import { SkipButton } from './SkipButton.tsx';

interface UnansweredFormProps {
  conversationId: string;
  name: string;
  onDone: () => void;
}

/** In place of the form where the mentor never wrote: one button, no rating. */
export function UnansweredForm({ conversationId, name, onDone }: UnansweredFormProps) {
  const { t } = useTranslation('feedback');
  const { submit, busy, failure } = useSubmit(async () => {
    await call(reportUnansweredEndpoint, { params: { id: conversationId } });
    onDone();
  });
  return (
    <Stack gap={5}>
      <Stack gap={2}>
        <h1>{name ? t('unanswered.title', { name }) : t('unanswered.titlePlain')}</h1>
        <p className="lead">{t('unanswered.lead')}</p>
      </Stack>
      <NoticeBox tone="plain" icon={Info}>
        <p>{t('unanswered.what')}</p>
      </NoticeBox>
      <Actions>
        <Button
          size="big"
          busy={busy}
          onClick={() => {
            submit();
          }}
        >
          {t('unanswered.say')}
        </Button>
        <SkipButton conversationId={conversationId} />
      </Actions>
      <FormError error={failure} />
    </Stack>
  );
}
