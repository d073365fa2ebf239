import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { cx } from './cx.ts';
import { WordMark } from './Mark.tsx';
import styles from './Shell.module.css';
import { SkipLink } from './SkipLink.tsx';

interface ShellTab {
  href: string;
  label: string;
  icon: LucideIcon;
  /** A mark of how many wait there. */
  waiting?: ReactNode;
  /** Other paths that belong to this tab. */
  otherPaths?: readonly string[];
}

interface ShellProps {
  strip: ReactNode;
  home: string;
  tabs: readonly ShellTab[];
  /** For start screens, whose heading is enough on a phone. */
  hideWordMarkOnPhones?: boolean;
  /** Banners under the strip: offline, for example. */
  banner?: ReactNode;
  children: ReactNode;
}

const isAt = (path: string, currentPath: string) =>
  currentPath === path || currentPath.startsWith(`${path}/`);

/** The frame of signed-in screens: a side menu on wide screens, bottom tabs on phones. */
export function Shell({ strip, home, tabs, hideWordMarkOnPhones = false, banner, children }: ShellProps) {
  const { t } = useTranslation();
  const [currentPath] = useLocation();
  const current = [...tabs]
    .sort((a, b) => b.href.length - a.href.length)
    .find((tab) => [tab.href, ...(tab.otherPaths ?? [])].some((path) => isAt(path, currentPath)));
  return (
    <>
      <SkipLink>{t('skipToContent')}</SkipLink>
      <div className={cx(styles.shell, hideWordMarkOnPhones && styles.noBrand)}>
        {strip}
        <header className={styles.side}>
          <Link className={styles.brand} href={home} aria-label={t('kithHome')}>
            <WordMark />
          </Link>
          <nav className={styles.tabs} aria-label={t('mainMenu')}>
            {tabs.map((tab) => (
              <Link key={tab.href} href={tab.href} aria-current={tab === current ? 'page' : undefined}>
                <tab.icon className="icon" aria-hidden="true" />
                <span>{tab.label}</span>
                {tab.waiting === undefined ? null : <span className={styles.waiting}>{tab.waiting}</span>}
              </Link>
            ))}
          </nav>
        </header>
        <main id="main" className={styles.main} tabIndex={-1}>
          {banner}
          {children}
        </main>
      </div>
    </>
  );
}
