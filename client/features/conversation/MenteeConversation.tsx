import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/Button.tsx';
import { Actions } from '../../ui/Page.tsx';
import { ConversationScreen } from './ConversationScreen.tsx';
import styles from './MenteeConversation.module.css';
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
      <div className={styles.ended}>
        <p>
          <strong>{t('closed.title', { name: view.other.alias })}</strong>
        </p>
        <Actions>
          <ButtonLink href={`/feedback/${view.id}`}>{t('closed.feedback')}</ButtonLink>
          <ButtonLink look="quiet" href="/ask">
            {t('closed.ask')}
          </ButtonLink>
        </Actions>
      </div>
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
