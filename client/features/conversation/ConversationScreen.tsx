import { ChevronLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../platform/api/ApiError.ts';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { StatusBanners } from '../../platform/offline/StatusBanners.tsx';
import { ButtonLink, IconLink } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState, ErrorState } from '../../ui/EmptyState.tsx';
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
  /** For young people: quick exit. */
  onLeavePage?: () => void;
  slots?: ConversationSlots;
}

/** For a conversation that was not found, retrying is useless: offers the way back. */
function NotHere({
  error,
  back,
  onRetry,
}: {
  error: unknown;
  back: { href: string; label: string };
  onRetry: () => void;
}) {
  const errorWords = useErrorWords();
  if (codeOf(error) !== 'notFound') return <ErrorState title={errorWords(error)} onRetry={onRetry} />;
  return (
    <EmptyState title={errorWords(error)} action={<ButtonLink href={back.href}>{back.label}</ButtonLink>} />
  );
}

/** The screen of a conversation, for either side. Give it `key={conversationId}`. */
export function ConversationScreen({
  conversationId,
  back,
  onLeavePage,
  slots = {},
}: ConversationScreenProps) {
  const { t } = useTranslation('conversation');
  const { t: common } = useTranslation();
  const controller = useThread(conversationId);
  const state = useThreadState(controller);
  return (
    <>
      <SkipLink>{common('skipToContent')}</SkipLink>
      <div className={styles.talk}>
        <SafetyStrip helpHref="/help" still {...(onLeavePage && { onLeave: onLeavePage })} />
        <StatusBanners />
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
            <div className={cx(styles.column, styles.alone)}>
              <header className={styles.head}>
                <IconLink href={back.href} label={back.label}>
                  <ChevronLeft className="icon" aria-hidden="true" />
                </IconLink>
                <div className={styles.who}>
                  <h1>{t(state.phase === 'failed' ? 'loadFailed' : 'loading')}</h1>
                </div>
              </header>
              <Page>
                {state.phase === 'failed' ? (
                  <NotHere error={state.error} back={back} onRetry={controller.reload} />
                ) : (
                  <SkeletonRows rows={4} label={t('loading')} />
                )}
              </Page>
            </div>
          )}
        </main>
      </div>
    </>
  );
}
