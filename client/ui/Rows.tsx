import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { cx } from './cx.ts';
import styles from './Rows.module.css';

/** A list of rows with hairlines between them. */
export function Rows({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className={styles.rows} {...(label && { 'aria-label': label })}>
      {children}
    </ul>
  );
}

interface RowProps {
  /** An avatar, or an icon from lucide. */
  lead?: ReactNode;
  title: ReactNode;
  sub?: ReactNode;
  /** A tag, a count, a button. Rows that lead somewhere show an arrow when this is left out. */
  end?: ReactNode;
  href?: string;
  /** For the entry of the browser's history that the row leads to. */
  state?: object;
}

export function Row({ lead, title, sub, end, href, state }: RowProps) {
  const look = cx(styles.row, lead ? undefined : styles.bare);
  const inside = (
    <>
      {lead ? <span className={styles.lead}>{lead}</span> : null}
      <span>
        <b>{title}</b>
        {sub ? <span className={styles.sub}>{sub}</span> : null}
      </span>
      {end ?? (href ? <ChevronRight className="icon muted" aria-hidden="true" /> : <span />)}
    </>
  );
  return (
    <li>
      {href ? (
        <Link className={look} href={href} state={state}>
          {inside}
        </Link>
      ) : (
        <div className={look}>{inside}</div>
      )}
    </li>
  );
}
