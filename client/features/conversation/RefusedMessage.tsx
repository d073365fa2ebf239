import { useTranslation } from 'react-i18next';
import { detailsOf } from '../../../shared/contracts/errorDetails.ts';
import { ApiError } from '../../platform/api/ApiError.ts';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { useDeviceStore } from '../../platform/outbox/messageOutbox.ts';
import type { Refusal, WaitingMessage } from '../../platform/outbox/waitingMessage.ts';
import { Button } from '../../ui/Button.tsx';
import { Actions } from '../../ui/Page.tsx';
import styles from './Bubble.module.css';
import { useDispute } from './useDispute.ts';

function useRefusalWords() {
  const { t } = useTranslation('unsent');
  const errorWords = useErrorWords();
  return (refusal: Refusal): string => {
    const { code } = refusal;
    if (code === 'blocked') {
      return t(detailsOf('blocked', refusal)?.spans.length === 0 ? 'blockedSplit' : 'blocked');
    }
    if (
      code === 'blockedHarm' ||
      code === 'conversationLocked' ||
      code === 'conversationClosed' ||
      code === 'conversationNotActive' ||
      code === 'timeSpent' ||
      code === 'tooLarge'
    ) {
      return t(code);
    }
    return t('other', { why: errorWords(new ApiError(code)) });
  };
}

/** Why a message was refused: the words, a suggested rewrite, and a button to dispute it (N14). */
export function RefusedMessage({
  message,
  refusal,
  onEdit,
}: {
  message: WaitingMessage;
  refusal: Refusal;
  /** Puts text into the composer for editing; undefined without a composer. */
  onEdit: ((text: string) => void) | undefined;
}) {
  const { t } = useTranslation('unsent');
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
      if (outbox?.remove(message.clientMessageId)) onEdit(text);
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
            {t('useInstead')}
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
            {t('change')}
          </Button>
        ) : null}
        {canTryAgain ? (
          <Button look="quiet" size="small" onClick={() => outbox?.retry(message.clientMessageId)}>
            {t('tryAgain')}
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
            {t('wrong')}
          </Button>
        ) : null}
      </Actions>
      {disputed ? <p>{t('thanks')}</p> : null}
    </div>
  );
}
