import type { ReactNode } from 'react';
import { cx } from '../../ui/cx.ts';
import styles from './Bubble.module.css';

interface BubbleProps {
  /** The id of the message, by which the list finds its place. */
  entryId?: string;
  /** `checking` is outlined; `sending` is faded; `gone` shows a note in place of the text. */
  look?: 'plain' | 'checking' | 'sending' | 'gone';
  arrived?: boolean;
  children: ReactNode;
  /** Small buttons beside the bubble. */
  actions?: ReactNode;
}

/** One message. */
export function Bubble({ entryId, look = 'plain', arrived = false, children, actions }: BubbleProps) {
  return (
    <div className={cx(styles.line, arrived && styles.arrived)} data-entry={entryId}>
      <p className={cx(styles.bubble, styles[look])} dir="auto">
        {children}
      </p>
      {actions}
    </div>
  );
}
