import { useTranslation } from 'react-i18next';
import { HelpCard } from '../../ui/HelpCard.tsx';
import { useScrollIntoView } from './useScrollIntoView.ts';

/** The help card of a conversation. Wherever it stands, it comes into sight when it arrives (R15). */
export function ConversationHelpCard({ onDismiss }: { onDismiss: () => void }) {
  const { t } = useTranslation('conversation');
  return (
    <div ref={useScrollIntoView()}>
      <HelpCard words={t('help.words')} onDismiss={onDismiss} />
    </div>
  );
}
