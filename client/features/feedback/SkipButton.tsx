import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { skipFeedbackEndpoint } from '../../../shared/contracts/reputation.ts';
import { call } from '../../platform/api/call.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { Button } from '../../ui/Button.tsx';

/** Leaves the form for good: the start screen does not ask again. Without a network it only leaves. */
export function SkipButton({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation('feedback');
  const [, navigate] = useLocation();
  const { submit, busy } = useSubmit(async () => {
    try {
      await call(skipFeedbackEndpoint, { params: { id: conversationId } });
    } finally {
      navigate('/home');
    }
  });
  return (
    <Button
      look="text"
      busy={busy}
      onClick={() => {
        submit();
      }}
    >
      {t('skip')}
    </Button>
  );
}
