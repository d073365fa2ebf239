import { useTranslation } from 'react-i18next';
import { HelpCard } from '../../ui/HelpCard.tsx';
import { useIntoSight } from './useIntoSight.ts';

/** The help card of a conversation. Wherever it stands, it comes into sight when it arrives (R15). */
export function HelpHere({ onDismiss }: { onDismiss: () => void }) {
  const { t } = useTranslation('conversation');
  return (
    <div ref={useIntoSight()}>
      <HelpCard words={t('help.words')} onDismiss={onDismiss} />
    </div>
  );
}
