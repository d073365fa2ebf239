import { useTranslation } from 'react-i18next';
import { HelpCard } from '../../ui/HelpCard.tsx';
import { useScrollIntoView } from './useScrollIntoView.ts';

/** The help card of a conversation; scrolled into view when it appears (R15). */
export function ConversationHelpCard({ onDismiss }: { onDismiss: () => void }) {
  const { t } = useTranslation('conversation');
  return (
    <div ref={useScrollIntoView()}>
      <HelpCard words={t('help.words')} onDismiss={onDismiss} />
    </div>
  );
}
