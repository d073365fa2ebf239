import { LifeBuoy, LogOut } from 'lucide-react';
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
  /** Scrolls with the page instead of staying on top (screens that do their own scrolling). */
  still?: boolean;
}

/** The first thing on every screen after the skip link: help now and, where it matters, a way off the page. */
export function SafetyStrip({ helpHref, onLeave, align = 'edge', still = false }: SafetyStripProps) {
  const { t } = useTranslation();
  return (
    <div
      className={cx(styles.strip, align === 'wide' && styles.wide, still && styles.still)}
      role="region"
      aria-label={t('safety')}
    >
      <Link className={styles.help} href={helpHref}>
        <LifeBuoy className="icon" aria-hidden="true" />
        <span>{t('getHelpNow')}</span>
      </Link>
      {onLeave ? (
        <button className={styles.leave} type="button" onClick={onLeave}>
          <span>{t('leaveThisPage')}</span>
          <LogOut className="icon" aria-hidden="true" />
        </button>
      ) : null}
    </div>
  );
}
