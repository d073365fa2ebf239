import { ArrowDown } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationView } from '../../../shared/contracts/conversations.ts';
import { dayKey } from '../../platform/i18n/time.ts';
import { Button } from '../../ui/Button.tsx';
import { AskedWords } from './AskedWords.tsx';
import { chunksOf } from './chunksOf.ts';
import type { TimelineChunk } from './chunksOf.ts';
import styles from './MessageList.module.css';
import { PageEdge } from './PageEdge.tsx';
import type { ConversationThread } from './thread.ts';
import type { PagingState } from './threadState.ts';
import { Timeline } from './Timeline.tsx';
import { timelineOf } from './timelineOf.ts';
import { useDrawnChunks } from './useDrawnChunks.ts';
import { useGoTo } from './useGoTo.ts';
import type { GoTarget } from './useGoTo.ts';
import { useReadingPlace } from './useReadingPlace.ts';
import { useRovingFocus } from './useRovingFocus.ts';

interface MessageListProps {
  view: ConversationView;
  thread: ConversationThread;
  paging: PagingState;
  onEarlier: () => void;
  onLater: () => void;
  onClosePast: () => void;
  /** The message to go to; a new object goes there. */
  target: GoTarget | undefined;
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

/**
 * The thread, newest at the bottom, or pages around a day. Pages that are loaded above or below do not move what is read, and what is far
 * away is not drawn.
 */
export function MessageList({
  view,
  thread,
  paging,
  onEarlier,
  onLater,
  onClosePast,
  target,
  onReport,
  onWithdraw,
  offer,
  onOfferAway,
  onAtNewest,
  follow,
  children,
}: MessageListProps) {
  const { t } = useTranslation('conversation');
  const { past } = paging;
  const shown = past ?? thread;
  const scroller = useRef<HTMLDivElement>(null);
  const onKeyDown = useRovingFocus(scroller);
  const [scrolledAway, setScrolledAway] = useState(false);
  const [newAfter] = useState(() => (view.status.unread > 0 ? view.status.readUpTo : null));
  const chunks = useChunks(shown, newAfter, offer);
  const drawn = useDrawnChunks(scroller, chunks, target?.entryId);
  const { note, isLost } = useReadingPlace(scroller, past !== null);
  const newest = thread.entries.at(-1);
  const newestIsTheirs = newest?.type === 'message' && !newest.mine && thread.fresh.has(newest.id);
  const away = scrolledAway || past !== null;

  const onScroll = useCallback(() => {
    setScrolledAway(note());
  }, [note]);
  useEffect(() => {
    onAtNewest(!away);
  }, [away, onAtNewest]);

  // Without animation, because the way may be long.
  const goToEnd = useCallback(() => {
    onClosePast();
    scroller.current?.scrollTo({ top: 0, behavior: 'instant' });
  }, [onClosePast]);
  const isPast = past !== null;
  useEffect(() => {
    // Not when the past pages join the newest ones: what is read there is still shown.
    if (!isPast && isLost()) scroller.current?.scrollTo({ top: 0, behavior: 'instant' });
  }, [isPast, isLost]);
  useEffect(() => {
    if (follow !== undefined) goToEnd();
  }, [follow, goToEnd]);
  // The help card stands after the newest entry (R15).
  const { helpCard } = thread.status;
  useEffect(() => {
    if (helpCard) onClosePast();
  }, [helpCard, onClosePast]);
  useGoTo(scroller, target, onScroll);
  useFocusInList(scroller, `${shown.earlier === null}, ${isPast}`);

  // The button disappears, so move the focus.
  const jump = () => {
    goToEnd();
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
          {shown.earlier === null ? (
            <Beginning view={view} thread={thread} />
          ) : (
            <PageEdge
              of="earlier"
              cursor={shown.earlier}
              loading={paging.loadingEarlier}
              failed={paging.earlierFailed}
              onLoad={onEarlier}
            />
          )}
          <Timeline
            conversationId={view.id}
            chunks={chunks}
            {...drawn}
            fresh={thread.fresh}
            me={view.me.side}
            other={view.other}
            onReport={onReport}
            onWithdraw={onWithdraw}
            onOfferAway={onOfferAway}
          />
          {past && past.later !== null ? (
            <PageEdge
              of="later"
              cursor={past.later}
              loading={paging.loadingLater}
              failed={paging.laterFailed}
              onLoad={onLater}
            />
          ) : (
            children
          )}
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

/**
 * Moves the focus to the list when a change removed what had it: the button of an edge, or a message of the past pages. Not at the first
 * drawing: a screen that was just opened has the focus at its start (R41).
 * @param changed another value after each change that may remove it
 */
function useFocusInList(list: RefObject<HTMLElement | null>, changed: string): void {
  const before = useRef(changed);
  useEffect(() => {
    if (before.current === changed) return;
    before.current = changed;
    if (document.activeElement === document.body) list.current?.focus({ preventScroll: true });
  }, [list, changed]);
}

/** The items of what is shown, in chunks. */
function useChunks(
  { entries, pages }: Pick<ConversationThread, 'entries' | 'pages'>,
  newAfter: string | null,
  offer: string | null,
): TimelineChunk[] {
  return useMemo(() => {
    const items = timelineOf({ entries, newAfter, offer, dayKey });
    return chunksOf({ items, entries, pageStarts: new Set(pages.map(({ first }) => first)) });
  }, [entries, pages, newAfter, offer]);
}
