import { Clock } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Persona } from '../../../shared/contracts/common.ts';
import { detailsOf } from '../../../shared/contracts/errorDetails.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { useOnline } from '../../platform/offline/useOnline.ts';
import type { WaitingMessage } from '../../platform/outbox/waitingMessage.ts';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { Bubble } from './Bubble.tsx';
import { BubbleGroup } from './BubbleGroup.tsx';
import { NotSent } from './NotSent.tsx';
import { lazyPart } from '../../platform/lazyPart.ts';

const FailedMessage = lazyPart(async () => (await import('./FailedMessage.tsx')).FailedMessage, 'unsent');
const RefusedMessage = lazyPart(async () => (await import('./RefusedMessage.tsx')).RefusedMessage, 'unsent');

interface WaitingProps {
  messages: readonly WaitingMessage[];
  side: Side;
  me: Persona;
  /** Puts text into the composer for editing; undefined without a composer. */
  onEdit: ((text: string) => void) | undefined;
}

/** Not lazy: a server with a newer build may not have the parts of this one any more. */
function OutOfDate() {
  const { t } = useTranslation('conversation');
  return (
    <NotSent
      why={t('outOfDate')}
      action={t('loadAgain')}
      onAction={() => {
        location.reload();
      }}
    />
  );
}

interface StateProps {
  message: WaitingMessage;
  /** An earlier message failed, so this one waits. */
  waitsForFailed: boolean;
  onEdit: WaitingProps['onEdit'];
}

function StateOf({ message, waitsForFailed, onEdit }: StateProps) {
  const { t } = useTranslation('conversation');
  const online = useOnline();
  if (message.state === 'refused' && message.refusal) {
    return (
      <Suspense>
        <RefusedMessage message={message} refusal={message.refusal} onEdit={onEdit} />
      </Suspense>
    );
  }
  if (message.refusal?.code === 'outOfDate') return <OutOfDate />;
  if (message.state === 'failed') {
    return (
      <Suspense fallback={t('failed')}>
        <FailedMessage message={message} onEdit={onEdit} />
      </Suspense>
    );
  }
  // The request of a lost network may not have timed out yet: do not claim that it is being sent.
  if (message.state === 'sending' && online) return t('sending');
  return (
    <>
      <Clock aria-hidden="true" />
      {waitsForFailed ? t('waitingBehind') : online ? t('waiting') : t('waitingOffline')}
    </>
  );
}

/** Messages that the server has not acknowledged. */
export function WaitingMessages({ messages, side, me, onEdit }: WaitingProps) {
  const failed = messages.findIndex(({ state }) => state === 'failed');
  return messages.map((message, index) => (
    <BubbleGroup
      key={message.clientMessageId}
      from={side}
      mine
      persona={me}
      state={<StateOf message={message} waitsForFailed={failed >= 0 && index > failed} onEdit={onEdit} />}
    >
      <Bubble
        look={message.state === 'sending' || message.state === 'waiting' ? 'sending' : 'checking'}
        arrived={message.state === 'sending'}
      >
        <MarkedText text={message.text} spans={detailsOf('blocked', message.refusal)?.spans ?? []} />
      </Bubble>
    </BubbleGroup>
  ));
}
