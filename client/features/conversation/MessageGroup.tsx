import { Check, CheckCheck, Clock, Flag, Undo2 } from 'lucide-react';
import { memo, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageEntryView } from '../../../shared/contracts/conversations.ts';
import type { Persona } from '../../../shared/contracts/common.ts';
import { timeOfDayWords, exactWords } from '../../platform/i18n/time.ts';
import { Bubble } from './Bubble.tsx';
import styles from './Bubble.module.css';
import { DeliveredContext } from './delivery.ts';
import { HeldNote } from './HeldNote.tsx';
import { LateAppealLink } from './LateAppealLink.tsx';
import { BubbleGroup } from './BubbleGroup.tsx';

interface MessageGroupProps {
  conversationId: string;
  messages: readonly MessageEntryView[];
  other: Persona;
  /** Messages that arrived while the screen was open; they are animated. */
  fresh: ReadonlySet<string>;
  onReport: (messageId: string) => void;
  /** Undefined where no message can be withdrawn: the conversation is locked or has ended. */
  onWithdraw: ((messageId: string) => void) | undefined;
}

/** How much of a message tells its action from those of the others. */
const QUOTE_LENGTH = 40;

interface MessageActionProps {
  label: string;
  message: MessageEntryView;
  onPress: () => void;
  icon: typeof Flag;
}

/** The tab index is set by `useRovingFocus`. */
function MessageAction({ label, message, onPress, icon: Icon }: MessageActionProps) {
  const { t } = useTranslation('conversation');
  const text = [...(message.text ?? '')].slice(0, QUOTE_LENGTH).join('');
  return (
    <button
      className={styles.act}
      type="button"
      tabIndex={-1}
      data-message-action
      aria-label={t('actionOn', { action: label, text })}
      title={label}
      onClick={onPress}
    >
      <Icon aria-hidden="true" />
    </button>
  );
}

interface WordsProps {
  message: MessageEntryView;
  other: Persona;
  conversationId: string;
}

function Words({ message, other, conversationId }: WordsProps) {
  const { t } = useTranslation('conversation');
  if (message.text !== null) return message.text;
  const { removedFor } = message;
  if (message.status === 'removed')
    return (
      <>
        {t(removedFor ? `removedFor.${removedFor}` : 'removed')}{' '}
        {message.mine ? (
          <LateAppealLink about="message" id={message.id} conversationId={conversationId} />
        ) : null}
      </>
    );
  if (message.status !== 'withdrawn') return t('erased');
  return message.mine ? t('withdrawnMine') : t('withdrawnTheirs', { name: other.alias });
}

function StateOf({ message }: { message: MessageEntryView }) {
  const { t } = useTranslation('conversation');
  // By context, because the timeline between is memoised.
  const delivered = useContext(DeliveredContext).get(message.id);
  const time = (
    <time dateTime={message.at} title={exactWords(message.at)}>
      {timeOfDayWords(message.at)}
    </time>
  );
  if (!message.mine) {
    return (
      <>
        {time}
        {message.status === 'redacted' ? <span className={styles.why}>{t('redactedTheirs')}</span> : null}
      </>
    );
  }
  if (message.status === 'held') {
    return (
      <>
        <Clock aria-hidden="true" />
        <HeldNote />
      </>
    );
  }
  if (message.status === 'redacted') return t('redactedMine');
  if (message.text === null) return time;
  return (
    <>
      {delivered ? <CheckCheck aria-hidden="true" /> : <Check aria-hidden="true" />}
      <span title={exactWords(message.at)}>
        {t(delivered ?? 'sent', { time: timeOfDayWords(message.at) })}
      </span>
    </>
  );
}

/** Renders a group again only when one of its messages changed. */
const isSame = (before: MessageGroupProps, next: MessageGroupProps) =>
  before.messages.length === next.messages.length &&
  before.messages.every((message, i) => message === next.messages[i]) &&
  before.other === next.other &&
  before.onReport === next.onReport &&
  before.onWithdraw === next.onWithdraw;

/** Consecutive messages of one person, with one time below them. */
export const MessageGroup = memo(function MessageGroup({
  conversationId,
  messages,
  other,
  fresh,
  onReport,
  onWithdraw,
}: MessageGroupProps) {
  const { t } = useTranslation('conversation');
  const last = messages.at(-1);
  if (!last) return null;
  return (
    <BubbleGroup from={last.from} mine={last.mine} persona={other} state={<StateOf message={last} />}>
      {messages.map((message) => (
        <Bubble
          key={message.id}
          entryId={message.id}
          look={message.text === null ? 'gone' : message.status === 'held' ? 'checking' : 'plain'}
          arrived={fresh.has(message.id)}
          actions={
            message.text === null ? null : message.mine ? (
              onWithdraw && (
                <MessageAction
                  message={message}
                  label={t('withdraw')}
                  icon={Undo2}
                  onPress={() => {
                    onWithdraw(message.id);
                  }}
                />
              )
            ) : (
              <MessageAction
                message={message}
                label={t('report')}
                icon={Flag}
                onPress={() => {
                  onReport(message.id);
                }}
              />
            )
          }
        >
          <Words message={message} other={other} conversationId={conversationId} />
        </Bubble>
      ))}
    </BubbleGroup>
  );
}, isSame);
