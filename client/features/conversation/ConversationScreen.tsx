import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { useOnline } from '../../platform/offline/useOnline.ts';
import { cx } from '../../ui/cx.ts';
import { ErrorState } from '../../ui/EmptyState.tsx';
import { OfflineBanner } from '../../ui/OfflineBanner.tsx';
import { Page } from '../../ui/Page.tsx';
import { SafetyStrip } from '../../ui/SafetyStrip.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { SkipLink } from '../../ui/SkipLink.tsx';
import styles from './ConversationScreen.module.css';
import { OpenConversation } from './OpenConversation.tsx';
import type { ConversationSlots } from './slots.ts';
import { useThread, useThreadState } from './useThread.ts';

interface ConversationScreenProps {
  conversationId: string;
  back: { href: string; label: string };
  /** For young people: off this page at once. */
  onLeavePage?: () => void;
  slots?: ConversationSlots;
}

/** A conversation as one whole screen, for either side. Give it `key={conversationId}`. */
export function ConversationScreen({
  conversationId,
  back,
  onLeavePage,
  slots = {},
}: ConversationScreenProps) {
  const { t } = useTranslation('conversation');
  const { t: common } = useTranslation();
  const errorWords = useErrorWords();
  const online = useOnline();
  const controller = useThread(conversationId);
  const state = useThreadState(controller);
  return (
    <>
      <SkipLink>{common('skipToContent')}</SkipLink>
      <div className={styles.talk}>
        <SafetyStrip helpHref="/help" still {...(onLeavePage && { onLeave: onLeavePage })} />
        <OfflineBanner online={online} />
        <main
          id="main"
          tabIndex={-1}
          className={cx(styles.main, slots.side !== undefined && styles.withSide)}
        >
          {slots.side ? <div className={styles.side}>{slots.side}</div> : null}
          {state.phase === 'ready' ? (
            <OpenConversation
              controller={controller}
              state={state}
              back={back}
              canLeaveFast={onLeavePage !== undefined}
              slots={slots}
            />
          ) : (
            <Page>
              <h1 className={styles.waiting}>{t('loading')}</h1>
              {state.phase === 'failed' ? (
                <ErrorState title={t('loadFailed')} onRetry={controller.reload}>
                  {errorWords(state.error)}
                </ErrorState>
              ) : (
                <SkeletonRows rows={4} label={t('loading')} />
              )}
            </Page>
          )}
        </main>
      </div>
    </>
  );
}
