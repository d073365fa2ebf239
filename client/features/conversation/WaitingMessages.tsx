import { Clock, RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Persona } from '../../../shared/contracts/common.ts';
import { detailsOf } from '../../../shared/contracts/errorDetails.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { useOnline } from '../../platform/offline/useOnline.ts';
import { useDeviceStore } from '../../platform/outbox/messageOutbox.ts';
import type { Refusal, WaitingMessage } from '../../platform/outbox/outbox.ts';
import { ApiError } from '../../platform/api/ApiError.ts';
import { Button } from '../../ui/Button.tsx';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { Actions } from '../../ui/Page.tsx';
import { Bubble } from './Bubble.tsx';
import styles from './Bubble.module.css';
import { BubbleGroup } from './BubbleGroup.tsx';
import { useDispute } from './useDispute.ts';

interface WaitingProps {
  messages: readonly WaitingMessage[];
  side: Side;
  me: Persona;
  /** Puts text into the composer for editing; undefined without a composer. */
  onEdit: ((text: string) => void) | undefined;
}

function useRefusalWords() {
  const { t } = useTranslation('conversation');
  const errorWords = useErrorWords();
  return (refusal: Refusal): string => {
    const { code } = refusal;
    if (code === 'blocked') {
      return t(
        detailsOf('blocked', refusal)?.spans.length === 0 ? 'refused.blockedSplit' : 'refused.blocked',
      );
    }
    if (
      code === 'blockedHarm' ||
      code === 'conversationLocked' ||
      code === 'conversationClosed' ||
      code === 'conversationNotActive' ||
      code === 'timeSpent' ||
      code === 'tooLarge'
    ) {
      return t(`refused.${code}`);
    }
    return t('refused.other', { why: errorWords(new ApiError(code)) });
  };
}

/** Why a message was refused: the words, a suggested rewrite, and a button to dispute it (N14). */
function Refused({
  message,
  refusal,
  onEdit,
}: {
  message: WaitingMessage;
  refusal: Refusal;
  onEdit: WaitingProps['onEdit'];
}) {
  const { t } = useTranslation('conversation');
  const outbox = useDeviceStore()?.outbox;
  const wordsOf = useRefusalWords();
  const { disputed, dispute } = useDispute(message.conversationId);
  const blocked = detailsOf('blocked', refusal);
  const attemptId = blocked?.attemptId;
  const canTryAgain =
    refusal.code !== 'blocked' && refusal.code !== 'blockedHarm' && refusal.code !== 'conversationClosed';

  const edit =
    onEdit &&
    ((text: string) => {
      outbox?.remove(message.clientMessageId);
      onEdit(text);
    });

  return (
    <div className={styles.refusal} role="status">
      <p>{wordsOf(refusal)}</p>
      {blocked?.rewrite ? <span className={styles.rewrite}>{blocked.rewrite}</span> : null}
      <Actions>
        {edit && blocked?.rewrite ? (
          <Button
            look="soft"
            size="small"
            onClick={() => {
              edit(blocked.rewrite ?? '');
            }}
          >
            {t('refused.useInstead')}
          </Button>
        ) : null}
        {edit ? (
          <Button
            look="quiet"
            size="small"
            onClick={() => {
              edit(message.text);
            }}
          >
            {t('refused.change')}
          </Button>
        ) : null}
        {canTryAgain ? (
          <Button look="quiet" size="small" onClick={() => outbox?.retry(message.clientMessageId)}>
            {t('refused.tryAgain')}
          </Button>
        ) : null}
        {attemptId !== undefined && !disputed ? (
          <Button
            look="text"
            size="small"
            onClick={() => {
              dispute(attemptId);
            }}
          >
            {t('refused.wrong')}
          </Button>
        ) : null}
      </Actions>
      {disputed ? <p>{t('refused.thanks')}</p> : null}
    </div>
  );
}

function Failed({ message }: { message: WaitingMessage }) {
  const { t } = useTranslation('conversation');
  const outbox = useDeviceStore()?.outbox;
  const isOld = message.refusal?.code === 'outOfDate';
  return (
    <span className={styles.bad} role="status">
      <RotateCw aria-hidden="true" /> {t(isOld ? 'outOfDate' : 'failed')}{' '}
      <Button
        look="text"
        size="tiny"
        onClick={() => {
          if (isOld) location.reload();
          else outbox?.retry(message.clientMessageId);
        }}
      >
        {t(isOld ? 'loadAgain' : 'refused.tryAgain')}
      </Button>
    </span>
  );
}

interface StateProps {
  message: WaitingMessage;
  /** An earlier message failed, so this one waits. */
  behind: boolean;
  onEdit: WaitingProps['onEdit'];
}

function StateOf({ message, behind, onEdit }: StateProps) {
  const { t } = useTranslation('conversation');
  const online = useOnline();
  if (message.state === 'refused' && message.refusal) {
    return <Refused message={message} refusal={message.refusal} onEdit={onEdit} />;
  }
  if (message.state === 'failed') return <Failed message={message} />;
  // The request of a lost network may not have timed out yet: do not claim that it is being sent.
  if (message.state === 'sending' && online) return t('sending');
  return (
    <>
      <Clock aria-hidden="true" />
      {behind ? t('waitingBehind') : online ? t('waiting') : t('waitingOffline')}
    </>
  );
}

/** Messages that the server has not acknowledged. */
export function WaitingMessages({ messages, side, me, onEdit }: WaitingProps) {
  const failed = messages.findIndex(({ state }) => state === 'failed');
  return messages.map((message, place) => (
    <BubbleGroup
      key={message.clientMessageId}
      from={side}
      mine
      persona={me}
      state={<StateOf message={message} behind={failed >= 0 && place > failed} onEdit={onEdit} />}
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
