import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import styles from './MessageList.module.css';

interface PageEdgeProps {
  /** Whether it stands above the pages that are loaded, or below them. */
  of: 'earlier' | 'later';
  /** The cursor of the page behind it. */
  cursor: string;
  loading: boolean;
  failed: boolean;
  onLoad: () => void;
}

/** A page is asked for when its edge is this near. */
const MARGIN_PX = 600;

const WORDS = {
  earlier: { more: 'earlier', loading: 'loadingEarlier', failed: 'earlierFailed' },
  later: { more: 'later', loading: 'loadingLater', failed: 'laterFailed' },
} as const;

/** Loads the next page when it comes near, and by a button, which stays in its place and keeps the focus meanwhile. */
export function PageEdge({ of, cursor, loading, failed, onLoad }: PageEdgeProps) {
  const { t } = useTranslation('conversation');
  const edge = useRef<HTMLDivElement>(null);
  const words = WORDS[of];
  useEffect(() => {
    const target = edge.current;
    if (failed || !target) return;
    const watcher = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting) onLoad();
      },
      { root: target.closest('[role="log"]'), rootMargin: `${MARGIN_PX}px 0px` },
    );
    watcher.observe(target);
    return () => {
      watcher.disconnect();
    };
    // Observe again after each page: the edge may still be near, which fires no new event.
  }, [failed, onLoad, cursor]);
  return (
    <div className={styles.edge} ref={edge}>
      {failed ? <p role="alert">{t(words.failed)}</p> : null}
      <Button look="text" size="small" busy={loading} onClick={onLoad}>
        {t(loading ? words.loading : words.more)}
      </Button>
    </div>
  );
}
