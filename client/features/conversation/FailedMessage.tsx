import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDeviceStore } from '../../platform/outbox/messageOutbox.ts';
import type { WaitingMessage } from '../../platform/outbox/waitingMessage.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Bubble.module.css';

/** Says that a message could not be sent, with a button to send it again. */
export function FailedMessage({ message }: { message: WaitingMessage }) {
  const { t } = useTranslation('conversation');
  const { t: unsent } = useTranslation('unsent');
  const outbox = useDeviceStore()?.outbox;
  const isOld = message.refusal?.code === 'outOfDate';
  return (
    <span className={styles.bad}>
      <span role="status">
        <RotateCw aria-hidden="true" /> {t(isOld ? 'outOfDate' : 'failed')}
      </span>{' '}
      <Button
        look="text"
        size="tiny"
        onClick={() => {
          if (isOld) location.reload();
          else outbox?.retry(message.clientMessageId);
        }}
      >
        {isOld ? t('loadAgain') : unsent('tryAgain')}
      </Button>
    </span>
  );
}
