import { LoaderCircle } from 'lucide-react';
import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './Button.module.css';
import { cx } from './cx.ts';

interface Look {
  /** `main`: the main action of a screen, at most one. `quiet`: outlined. `soft`: an offer. `text`: a way out. `danger`: cannot be undone. */
  look?: 'main' | 'quiet' | 'soft' | 'text' | 'danger';
  /** `tiny` fits inside a line of text. */
  size?: 'tiny' | 'small' | 'normal' | 'big';
  wide?: boolean;
  children: ReactNode;
}

const classOf = ({ look = 'main', size = 'normal', wide = false }: Omit<Look, 'children'>) =>
  cx(styles.button, styles[look], styles[size], wide && styles.wide);

interface ButtonProps extends Look, Omit<ComponentProps<'button'>, 'children' | 'className' | 'disabled'> {
  /** Drawn as not ready, but still pressable, so that the press can explain why. */
  off?: boolean;
  /** A request is running: the button keeps its label and focus and ignores presses. */
  busy?: boolean;
}

/** A button that is never `disabled`, so that it stays focusable: one that cannot act yet is `off`, and its press explains why. */
export function Button({ look, size, wide, off, busy, onClick, children, type, ...rest }: ButtonProps) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) {
      event.preventDefault();
      return;
    }
    onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      className={classOf({ ...(look && { look }), ...(size && { size }), ...(wide && { wide }) })}
      aria-disabled={off || busy || undefined}
      data-busy={busy || undefined}
      onClick={press}
    >
      {busy ? <LoaderCircle className={cx('icon', styles.spin)} aria-hidden="true" /> : null}
      {children}
    </button>
  );
}

interface OutsideButtonLinkProps extends Look {
  href: string;
}

interface ButtonLinkProps extends OutsideButtonLinkProps {
  /** For the entry of the browser's history that the link leads to. */
  state?: object;
}

/** A link to another of our screens, drawn as a button. */
export function ButtonLink({ href, state, children, ...look }: ButtonLinkProps) {
  return (
    <Link className={classOf(look)} href={href} state={state}>
      {children}
    </Link>
  );
}

/** A link that leaves the app (`tel:`, `sms:`, another site), drawn as a button. */
export function OutsideButtonLink({ href, children, ...look }: OutsideButtonLinkProps) {
  return (
    <a className={classOf(look)} href={href} rel="noreferrer">
      {children}
    </a>
  );
}

export function IconLink({ label, href, children }: { label: string; href: string; children: ReactNode }) {
  return (
    <Link className={styles.icon} href={href} aria-label={label}>
      {children}
    </Link>
  );
}
