import { useTranslation } from 'react-i18next';
import { useDeviceStore } from '../../platform/outbox/messageOutbox.ts';
import type { WaitingMessage } from '../../platform/outbox/waitingMessage.ts';
import { Button } from '../../ui/Button.tsx';
import { NotSent } from './NotSent.tsx';

interface FailedMessageProps {
  message: WaitingMessage;
  /** Puts text into the composer for editing; undefined without a composer. */
  onEdit: ((text: string) => void) | undefined;
}

/** Says that a message could not be sent, with buttons to send it again or to change it first. */
export function FailedMessage({ message, onEdit }: FailedMessageProps) {
  const { t } = useTranslation('conversation');
  const { t: unsent } = useTranslation('unsent');
  const outbox = useDeviceStore()?.outbox;
  return (
    <NotSent
      why={t('failed')}
      action={unsent('tryAgain')}
      onAction={() => {
        outbox?.retry(message.clientMessageId);
      }}
    >
      {onEdit ? (
        <>
          {' '}
          <Button
            look="text"
            size="tiny"
            onClick={() => {
              if (outbox?.remove(message.clientMessageId)) onEdit(message.text);
            }}
          >
            {unsent('change')}
          </Button>
        </>
      ) : null}
    </NotSent>
  );
}
