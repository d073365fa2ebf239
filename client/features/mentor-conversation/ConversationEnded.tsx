import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/Button.tsx';
import { EndedPanel } from '../conversation/index.ts';
import { conversations } from '../inbox/index.ts';

/** Shown when the conversation has ended: links to the reflection and to the start screen. */
export function ConversationEnded({ conversationId, name }: { conversationId: string; name: string }) {
  const { t } = useTranslation('mentor');
  const cache = useQueryClient();
  useEffect(() => {
    // No push comes for one's own ending: refresh the list beside it here.
    void cache.invalidateQueries({ queryKey: conversations.queryKey });
  }, [cache]);
  return (
    <EndedPanel title={t('conversation.ended', { name })}>
      <ButtonLink href={`/mentor/reflection/${conversationId}`}>{t('conversation.lookBack')}</ButtonLink>
      <ButtonLink look="quiet" href="/mentor">
        {t('reflection.toToday')}
      </ButtonLink>
    </EndedPanel>
  );
}
