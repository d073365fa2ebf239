import { Suspense, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeviceStore } from '../../platform/outbox/messageOutbox.ts';
import { Composer } from './Composer.tsx';
import styles from './ConversationScreen.module.css';
import { ThreadLiveRegion } from './ThreadLiveRegion.tsx';
import { ConversationHelpCard } from './ConversationHelpCard.tsx';
import { DeliveredContext, useDelivered } from './delivery.ts';
import { FindInThread } from './FindInThread.tsx';
import { footerOf } from './footer.ts';
import { MessageList } from './MessageList.tsx';
import { OfferLiveRegion } from './OfferLiveRegion.tsx';
import type { ConversationSlots } from './slots.ts';
import { offerShown } from './thread.ts';
import type { OpenedDialog } from './ThreadDialogs.tsx';
import type { ThreadController } from './threadController.ts';
import { ThreadHead } from './ThreadHead.tsx';
import type { ThreadState } from './threadState.ts';
import type { GoTarget } from './useGoTo.ts';
import { useMeterActs } from './useMeterActs.ts';
import { useAddToDraft } from './useAddToDraft.ts';
import { useDraft } from './useDraft.ts';
import { useFocusFallback } from './useFocusFallback.ts';
import { useLinesBefore } from './useLinesBefore.ts';
import { useMarkRead } from './useMarkRead.ts';
import { useUnsent } from './useUnsent.ts';
import { WaitingMessages } from './WaitingMessages.tsx';
import { lazyPart } from '../../platform/lazyPart.ts';

const AgreementCard = lazyPart(async () => (await import('./AgreementCard.tsx')).AgreementCard, 'plan');
const HoldNote = lazyPart(async () => (await import('./HoldNote.tsx')).HoldNote);
const LockedNote = lazyPart(async () => (await import('./LockedNote.tsx')).LockedNote, 'pauses');
const MentorTimeNotice = lazyPart(
  async () => (await import('./MentorTimeNotice.tsx')).MentorTimeNotice,
  'pauses',
);
const PlanPanel = lazyPart(async () => (await import('./PlanPanel.tsx')).PlanPanel, 'plan');
const ThreadDialogs = lazyPart(async () => (await import('./ThreadDialogs.tsx')).ThreadDialogs, 'plan');

interface OpenConversationProps {
  controller: ThreadController;
  state: Extract<ThreadState, { phase: 'ready' }>;
  back: { href: string; label: string };
  canLeaveFast: boolean;
  slots: ConversationSlots;
}

/** Head, thread, composer and plan of a loaded conversation. */
export function OpenConversation({ controller, state, back, canLeaveFast, slots }: OpenConversationProps) {
  const { t } = useTranslation('conversation');
  const { view, thread } = state;
  const { status } = thread;
  const { side } = view.me;
  const box = useRef<HTMLTextAreaElement>(null);
  const [opened, setOpened] = useState<OpenedDialog>();
  const [target, setTarget] = useState<GoTarget>();
  const [finding, setFinding] = useState(false);
  const [atNewest, setAtNewest] = useState(true);
  const [text, setText, saveDraft] = useDraft(view);
  const outbox = useDeviceStore()?.outbox;
  const waiting = useUnsent(view.id, thread);
  const onTyping = useMeterActs({ conversationId: view.id, controller, side });
  useMarkRead({ controller, thread, atNewest, side });

  const loadEarlier = useCallback(() => {
    void controller.loadEarlier();
  }, [controller]);
  // Stable callbacks: the memoised timeline must not render again for each typed letter.
  const report = useCallback((messageId: string) => {
    setOpened({ what: 'report', messageId });
  }, []);
  const withdraw = useCallback((messageId: string) => {
    setOpened({ what: 'withdraw', messageId });
  }, []);
  const end = () => {
    setOpened({ what: 'end' });
  };
  const closed = status.state === 'closed';
  const proposed = status.state === 'proposed';
  const footer = footerOf(status);
  const offer = offerShown(thread, side);
  useFocusFallback(footer);
  useFocusFallback(thread.offerDismissed);
  const delivered = useDelivered(view.id, thread.entries);
  const before = useLinesBefore(thread.entries, waiting);
  const edit = useAddToDraft({ text, setText, saveDraft, box });
  const shown = { view, status, draft: text, addToDraft: edit };
  const helpLevel = status.helpLevel ?? (status.helpCard ? 'high' : null);
  const help = helpLevel && (
    <ConversationHelpCard
      level={helpLevel}
      isShown={status.helpCard}
      onHide={controller.dismissHelpCard}
      onShow={() => {
        controller.applyStatus({ helpCard: true });
      }}
    />
  );
  // An open dialog shows the card too: make this one inert, so that screen readers announce it once.
  const helpBelow = help && <div inert={opened !== undefined || finding}>{help}</div>;
  const helpAbove = status.helpCard && <div className={styles.above}>{help}</div>;
  const plan = (
    <PlanPanel
      view={view}
      status={status}
      canLeaveFast={canLeaveFast}
      onStatus={controller.applyStatus}
      onEnd={end}
      onReport={() => {
        setOpened({ what: 'report', messageId: null });
      }}
    />
  );
  const drawFooter = () => {
    switch (footer) {
      case 'ended':
        return <div className={styles.ended}>{slots.ended?.(shown)}</div>;
      case 'agreement':
        return helpBelow && <div className={styles.help}>{helpBelow}</div>;
      case 'timeSpent':
        return <div className={styles.ended}>{slots.timeSpent?.(shown)}</div>;
      case 'locked':
        return (
          <div className={styles.ended}>
            <Suspense>
              <LockedNote side={side} />
            </Suspense>
          </div>
        );
      case 'composer':
        return (
          outbox && (
            <>
              <Suspense>
                <HoldNote />
              </Suspense>
              <Composer
                side={side}
                name={view.other.alias}
                text={text}
                onText={setText}
                before={before}
                onSend={(words) => {
                  outbox.add({ conversationId: view.id, text: words });
                }}
                onTyping={onTyping}
                box={box}
              />
            </>
          )
        );
    }
  };

  return (
    <DeliveredContext value={delivered}>
      <div className={styles.column}>
        <ThreadHead
          view={view}
          status={status}
          back={back}
          onPlan={() => {
            setOpened({ what: 'plan' });
          }}
        >
          {slots.meter?.(shown)}
          {proposed ? null : (
            <FindInThread
              view={view}
              thread={thread}
              controller={controller}
              isOpen={finding}
              onOpen={setFinding}
              onGo={(entryId) => {
                setTarget({ entryId });
              }}
              help={helpAbove}
            />
          )}
        </ThreadHead>
        {slots.banner?.(shown)}
        {proposed ? (
          <div className={styles.scroll}>
            <Suspense>
              <AgreementCard view={view} status={status} onStatus={controller.applyStatus} onEnd={end} />
            </Suspense>
          </div>
        ) : (
          <MessageList
            view={view}
            thread={thread}
            paging={state}
            onEarlier={loadEarlier}
            onLater={controller.loadLater}
            onClosePast={controller.closePast}
            target={target}
            onAtNewest={setAtNewest}
            onReport={report}
            onWithdraw={closed || status.locked ? undefined : withdraw}
            offer={offer}
            onOfferAway={controller.dismissOffer}
            follow={waiting.at(-1)?.clientMessageId}
          >
            <WaitingMessages
              messages={waiting}
              side={side}
              me={view.me.persona}
              onEdit={footer === 'composer' ? edit : undefined}
            />
            {status.mentorTime && !closed && !status.locked ? (
              <div className={styles.notice}>
                <Suspense>
                  <MentorTimeNotice time={status.mentorTime} reply={status.reply} view={view} />
                </Suspense>
              </div>
            ) : null}
            {slots.notice?.(shown)}
            {helpBelow && <div className={styles.notice}>{helpBelow}</div>}
          </MessageList>
        )}
        <ThreadLiveRegion thread={thread} me={side} name={view.other.alias} />
        <OfferLiveRegion offer={offer} isDismissed={thread.offerDismissed} />
        {drawFooter()}
      </div>
      <aside className={styles.aside} aria-label={t('planWith', { name: view.other.alias })}>
        {slots.guide?.(shown)}
        <Suspense>{plan}</Suspense>
      </aside>
      {opened ? (
        <Suspense>
          <ThreadDialogs
            opened={opened}
            view={view}
            status={status}
            canLeaveFast={canLeaveFast}
            help={helpAbove}
            onOpen={setOpened}
            onStatus={controller.applyStatus}
            onReported={controller.sync}
          />
        </Suspense>
      ) : null}
    </DeliveredContext>
  );
}
