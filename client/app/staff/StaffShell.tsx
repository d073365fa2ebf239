import { CloudOff, LogOut } from 'lucide-react';
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useOnline } from '../../platform/offline/useOnline.ts';
import { leavePage } from '../../platform/safety/leavePage.ts';
import { signOutHere, useMe } from '../../platform/session/session.ts';
import { Banner } from '../../ui/Banner.tsx';
import { WordMark } from '../../ui/Mark.tsx';
import { SkipLink } from '../../ui/SkipLink.tsx';
import { NoticesBell } from '../NoticesBell.tsx';
import { WhileLoading } from '../WhileLoading.tsx';
import { ROOMS } from './rooms.ts';
import styles from './StaffShell.module.css';

/**
 * The frame of the desk: a dark bar with navigation, queue numbers and sign-out.
 * @param numbers list items; null for a role that has no queue
 */
export function StaffShell({ numbers, children }: { numbers: ReactNode; children: ReactNode }) {
  const { t } = useTranslation('staff');
  const { t: common } = useTranslation();
  const { role } = useMe();
  const [currentPath] = useLocation();
  const online = useOnline();
  const current = ROOMS.findLast(({ path }) => currentPath.startsWith(path));
  return (
    <>
      <SkipLink>{common('skipToContent')}</SkipLink>
      <header className={styles.top}>
        <Link className={styles.brand} href="/desk">
          <WordMark suffix={t('top.suffix')} />
        </Link>
        <nav className={styles.rooms} aria-label={t('top.menu')}>
          {ROOMS.filter(({ isFor }) => isFor(role)).map(({ path, words }) => (
            <Link key={path} href={path} aria-current={path === current?.path ? 'page' : undefined}>
              {t(`top.${words}`)}
            </Link>
          ))}
        </nav>
        <div className={styles.ways}>
          <NoticesBell />
          <Link href="/help">{common('getHelpNow')}</Link>
          <button type="button" onClick={() => void signOutHere().catch(() => undefined)}>
            {t('top.signOut')}
          </button>
          <button type="button" onClick={leavePage}>
            <span className={styles.leave}>{common('leaveThisPage')}</span>
            <LogOut className="icon" aria-hidden="true" />
          </button>
        </div>
        {numbers === null ? null : (
          <ul className={styles.numbers} aria-label={t('top.now')}>
            <Suspense>{numbers}</Suspense>
          </ul>
        )}
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        <Banner icon={CloudOff} shown={!online}>
          <strong>{t('top.offline')}</strong> {t('top.offlineWords')}
        </Banner>
        <WhileLoading rows={5}>{children}</WhileLoading>
      </main>
    </>
  );
}
