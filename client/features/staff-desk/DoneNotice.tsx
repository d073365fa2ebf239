import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import styles from './DoneNotice.module.css';

/** What was decided just now. */
export interface Done {
  words: string;
  /** The case that was decided, for the way back; null where its person may not open it any more. */
  back: { id: string; number: string } | null;
  /** Id of the case that the desk opened after the decision, or null for the list. The notice is shown only while that is on screen. */
  shownOn: string | null;
}

/**
 * The outcome of the last decision, at the head of what is open now, where it stays in view. It is announced by a live region of its own,
 * which is there before its text.
 */
export function DoneNotice({ done, takesFocus = false }: { done: Done | null; takesFocus?: boolean }) {
  const { t } = useTranslation('desk');
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (takesFocus) line.current?.focus();
  }, [takesFocus]);
  if (!done) return null;
  const { back, words } = done;
  return (
    <div className={styles.done}>
      <NoticeBox tone="good" icon={Check}>
        <p ref={line} tabIndex={-1}>
          {words}{' '}
          {back ? (
            <Link href={`/desk/cases/${back.id}`}>{t('next.back', { number: back.number })}</Link>
          ) : null}
        </p>
      </NoticeBox>
    </div>
  );
}
