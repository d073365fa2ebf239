import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './Tag.module.css';

/** A state in a word. The colour only repeats the word. */
export function Tag({
  tone,
  children,
}: {
  tone?: 'good' | 'info' | 'warm' | 'bad' | 'solidBad';
  children: ReactNode;
}) {
  return <span className={cx(styles.tag, tone && styles[tone])}>{children}</span>;
}

/** A number in a disc; `label` says what is counted. */
export function Count({ value, label }: { value: number; label: string }) {
  return (
    <span className={styles.count} role="img" aria-label={label}>
      {value}
    </span>
  );
}
