import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { cx } from './cx.ts';
import { WordMark } from './Mark.tsx';
import styles from './PublicFrame.module.css';
import { SkipLink } from './SkipLink.tsx';

interface PublicFrameProps {
  strip: ReactNode;
  /** `wide` for the front page and forms with a column beside them; `narrow` for one column. */
  width?: 'wide' | 'narrow';
  /** At the right of the word mark. */
  nav?: ReactNode;
  home?: string;
  children: ReactNode;
  foot?: ReactNode;
}

/** The frame of pages that need no sign-in. */
export function PublicFrame({ strip, width = 'wide', nav, home = '/', children, foot }: PublicFrameProps) {
  const { t } = useTranslation();
  return (
    <>
      <SkipLink>{t('skipToContent')}</SkipLink>
      {strip}
      <header className={cx(styles.bar, styles[width])}>
        <Link className={styles.brand} href={home} aria-label={t('kithHome')}>
          <WordMark />
        </Link>
        {nav}
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {foot}
    </>
  );
}
