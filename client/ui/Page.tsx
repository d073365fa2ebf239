import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './Page.module.css';

/** The column of a screen. Widths: `narrow` 40 rem, `mid` 56, `wide` 75. */
export function Page({
  width = 'narrow',
  children,
}: {
  width?: 'narrow' | 'mid' | 'wide';
  children: ReactNode;
}) {
  return <div className={cx(styles.page, styles[width])}>{children}</div>;
}

interface SectionProps {
  title: ReactNode;
  /** A word at the right of the heading. */
  aside?: ReactNode;
  children: ReactNode;
  /** For links that lead here; it can take the focus. */
  id?: string;
}

export function Section({ title, aside, children, id }: SectionProps) {
  return (
    <section className={styles.section} {...(id && { id, tabIndex: -1 })}>
      <div className={styles.head}>
        <h2>{title}</h2>
        {aside ? <span className="meta">{aside}</span> : null}
      </div>
      {children}
    </section>
  );
}

/** A column with equal gaps; `gap` is a step of the spacing scale. */
export function Stack({ gap = 4, children }: { gap?: 1 | 2 | 3 | 4 | 5 | 6 | 7; children: ReactNode }) {
  return (
    <div className={styles.stack} style={{ gap: `var(--s${gap})` }}>
      {children}
    </div>
  );
}

/** Buttons side by side, wrapping. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
