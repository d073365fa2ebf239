import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/Button.tsx';
import { ConversationScreen } from './ConversationScreen.tsx';
import { EndedPanel } from './EndedPanel.tsx';
import type { ConversationSlots } from './slots.ts';

interface MenteeConversationProps {
  conversationId: string;
  onLeavePage: () => void;
}

/** The conversation screen of a mentee. */
export function MenteeConversation({ conversationId, onLeavePage }: MenteeConversationProps) {
  const { t } = useTranslation('conversation');
  const slots: ConversationSlots = {
    ended: ({ view }) => (
      <EndedPanel title={t('closed.title', { name: view.other.alias })}>
        <ButtonLink href={`/feedback/${view.id}`}>{t('closed.feedback')}</ButtonLink>
        <ButtonLink look="quiet" href="/ask">
          {t('closed.ask')}
        </ButtonLink>
      </EndedPanel>
    ),
  };
  return (
    <ConversationScreen
      conversationId={conversationId}
      back={{ href: '/home', label: t('backHome') }}
      onLeavePage={onLeavePage}
      slots={slots}
    />
  );
}
