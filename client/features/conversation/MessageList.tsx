import { ArrowDown, LoaderCircle } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationView } from '../../../shared/contracts/conversations.ts';
import { Button } from '../../ui/Button.tsx';
import { AskedWords } from './AskedWords.tsx';
import styles from './MessageList.module.css';
import type { ConversationThread } from './thread.ts';
import { useRovingFocus } from './useRovingFocus.ts';
import { Timeline } from './Timeline.tsx';

interface MessageListProps {
  view: ConversationView;
  thread: ConversationThread;
  loadingEarlier: boolean;
  earlierFailed: boolean;
  onEarlier: () => void;
  onReport: (messageId: string) => void;
  /** Undefined where no message can be withdrawn: the conversation is locked or has ended. */
  onWithdraw: ((messageId: string) => void) | undefined;
  /** The id of the own message under which help is offered. */
  offer: string | null;
  onOfferAway: () => void;
  /** Called when the newest entry scrolls into or out of view. */
  onAtNewest: (atNewest: boolean) => void;
  /** The newest own message; a new value scrolls to the end. */
  follow: string | undefined;
  /** After the newest entry: unsent messages, notices, the help card. */
  children: ReactNode;
}

/** Within this distance of the end the newest entry counts as visible. */
const NEAR_PX = 80;

/** Stands above the first message: the words of the request and, while there are no messages, a suggestion for the first one. */
function Beginning({ view, thread }: Pick<MessageListProps, 'view' | 'thread'>) {
  const { t } = useTranslation('conversation');
  const isEmpty = thread.entries.every(({ type }) => type !== 'message');
  return (
    <div className={styles.beginning}>
      <p>{t('beginning')}</p>
      <AskedWords view={view} />
      {isEmpty && thread.status.mayWrite ? <p>{t(`starter.${view.me.side}`)}</p> : null}
    </div>
  );
}

function Earlier({
  view,
  thread,
  loadingEarlier,
  earlierFailed,
  onEarlier,
}: Pick<MessageListProps, 'view' | 'thread' | 'loadingEarlier' | 'earlierFailed' | 'onEarlier'>) {
  const { t } = useTranslation('conversation');
  const mark = useRef<HTMLDivElement>(null);
  const more = thread.earlier !== null && !earlierFailed;
  useEffect(() => {
    const target = mark.current;
    if (!more || !target) return;
    const watcher = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting) onEarlier();
      },
      { rootMargin: '400px 0px 0px 0px' },
    );
    watcher.observe(target);
    return () => {
      watcher.disconnect();
    };
    // Observe again after each page: the element may still be visible, which fires no new event.
  }, [more, onEarlier, thread.earlier]);
  if (thread.earlier === null) return <Beginning view={view} thread={thread} />;
  return (
    <div className={styles.earlier} ref={mark}>
      {earlierFailed ? <p role="alert">{t('earlierFailed')}</p> : null}
      {loadingEarlier ? (
        <p role="status">
          <LoaderCircle className="icon" aria-hidden="true" /> {t('loadingEarlier')}
        </p>
      ) : (
        <Button look="text" size="small" onClick={onEarlier}>
          {t('earlier')}
        </Button>
      )}
    </div>
  );
}

/** The thread, newest at the bottom. Loading earlier pages does not move the visible messages. */
export function MessageList({
  view,
  thread,
  onReport,
  onWithdraw,
  offer,
  onOfferAway,
  onAtNewest,
  follow,
  children,
  ...earlier
}: MessageListProps) {
  const { t } = useTranslation('conversation');
  const scroller = useRef<HTMLDivElement>(null);
  const onKeyDown = useRovingFocus(scroller);
  const [away, setAway] = useState(false);
  const [newAfter] = useState(() => (view.status.unread > 0 ? view.status.readUpTo : null));
  const newest = thread.entries.at(-1);
  const newestIsTheirs = newest?.type === 'message' && !newest.mine && thread.fresh.has(newest.id);

  const onScroll = () => {
    // The list is `column-reverse`, so `scrollTop` is 0 at the end and negative above it.
    const isAway = Math.abs(scroller.current?.scrollTop ?? 0) > NEAR_PX;
    if (isAway !== away) {
      setAway(isAway);
      onAtNewest(!isAway);
    }
  };

  useEffect(() => {
    if (follow !== undefined) scroller.current?.scrollTo({ top: 0, behavior: 'instant' });
  }, [follow]);

  // Without animation, because the way may be long. The button disappears, so move the focus.
  const jump = () => {
    scroller.current?.scrollTo({ top: 0, behavior: 'instant' });
    scroller.current?.focus({ preventScroll: true });
  };

  return (
    <div className={styles.frame}>
      <div
        className={styles.thread}
        ref={scroller}
        tabIndex={0}
        role="log"
        aria-live="off"
        aria-label={t('messagesWith', { name: view.other.alias })}
        onScroll={onScroll}
        onKeyDown={onKeyDown}
      >
        <div className={styles.inside}>
          <Earlier view={view} thread={thread} {...earlier} />
          <Timeline
            conversationId={view.id}
            entries={thread.entries}
            fresh={thread.fresh}
            newAfter={newAfter}
            offer={offer}
            me={view.me.side}
            other={view.other}
            onReport={onReport}
            onWithdraw={onWithdraw}
            onOfferAway={onOfferAway}
          />
          {children}
        </div>
      </div>
      {away ? (
        <div className={styles.jump}>
          <Button look="soft" size="small" onClick={jump}>
            <ArrowDown className="icon" aria-hidden="true" />
            {newestIsTheirs ? t('jumpNew') : t('jump')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
