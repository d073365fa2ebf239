import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { cx } from './cx.ts';
import styles from './PickRow.module.css';

interface PickRowProps {
  href: string;
  current: boolean;
  className?: string | undefined;
  children: ReactNode;
}

/** A row of a list beside the selected item. */
export function PickRow({ href, current, className, children }: PickRowProps) {
  return (
    <li>
      <Link href={href} className={cx(styles.row, className)} aria-current={current ? 'true' : undefined}>
        {children}
      </Link>
    </li>
  );
}

/** The quieter line below. */
export function PickSub({ children }: { children: ReactNode }) {
  return <span className={styles.sub}>{children}</span>;
}
