import { LifeBuoy, LogOut } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { cx } from './cx.ts';
import styles from './SafetyStrip.module.css';

interface SafetyStripProps {
  helpHref: string;
  /** For young people and public pages: off this page at once. */
  onLeave?: () => void;
  /** `wide` lines up with the wide column of public pages. */
  align?: 'edge' | 'wide';
  /** The help link loads a new page: for where the app itself is broken. */
  anew?: boolean;
  /** Stays on top of its own frame, which follows the visible part of the window (conversation, dialogs). */
  still?: boolean;
  /** Between the two: a link of signed-in screens. */
  children?: ReactNode;
}

/** On top of every screen, after the skip link: the help link and, for young people, quick exit. */
export function SafetyStrip({
  helpHref,
  onLeave,
  align = 'edge',
  anew = false,
  still = false,
  children,
}: SafetyStripProps) {
  const { t } = useTranslation();
  const HelpLink = anew ? 'a' : Link;
  return (
    <div
      className={cx(styles.strip, align === 'wide' && styles.wide, still && styles.still)}
      role="region"
      data-screen-only
      aria-label={t('safety')}
    >
      <HelpLink className={styles.help} href={helpHref}>
        <LifeBuoy className="icon" aria-hidden="true" />
        <span>{t('getHelpNow')}</span>
      </HelpLink>
      {children}
      {onLeave ? (
        <button className={styles.leave} type="button" data-leave onClick={onLeave}>
          <span>{t('leaveThisPage')}</span>
          <LogOut className="icon" aria-hidden="true" />
        </button>
      ) : null}
    </div>
  );
}
