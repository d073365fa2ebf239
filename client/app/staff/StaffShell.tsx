import { CloudOff, LogOut } from 'lucide-react';
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { worksOnCases } from '../../../shared/contracts/actor.ts';
import type { Role } from '../../../shared/contracts/actor.ts';
import { THRESHOLD_ROLES } from '../../../shared/contracts/attention.ts';
import { ACCOUNT_ROLES } from '../../../shared/contracts/staffAccounts.ts';
import { useOnline } from '../../platform/offline/useOnline.ts';
import { leavePage } from '../../platform/safety/leavePage.ts';
import { signOutHere, useMe } from '../../platform/session/session.ts';
import { Banner } from '../../ui/Banner.tsx';
import { WordMark } from '../../ui/Mark.tsx';
import { SkipLink } from '../../ui/SkipLink.tsx';
import { NoticesBell } from '../NoticesBell.tsx';
import { WhileLoading } from '../WhileLoading.tsx';
import styles from './StaffShell.module.css';

/** Whether this role may change the listener's thresholds. */
export function setsThresholds(role: Role): boolean {
  return THRESHOLD_ROLES.some((one) => one === role);
}

/** Whether this role sees the accounts of staff. */
export function seesAccounts(role: Role): boolean {
  return ACCOUNT_ROLES.some((one) => one === role);
}

/** The frame of the desk: a dark bar with navigation, queue numbers and sign-out. */
export function StaffShell({ numbers, children }: { numbers: ReactNode; children: ReactNode }) {
  const { t } = useTranslation('staff');
  const { t: common } = useTranslation();
  const { role } = useMe();
  const [here] = useLocation();
  const online = useOnline();
  const room = (['screening', 'thresholds', 'rota', 'staff', 'account'] as const).find((name) =>
    here.startsWith(`/desk/${name}`),
  );
  return (
    <>
      <SkipLink>{common('skipToContent')}</SkipLink>
      <header className={styles.top}>
        <Link className={styles.brand} href="/desk">
          <WordMark suffix={t('top.suffix')} />
        </Link>
        <nav className={styles.rooms} aria-label={t('top.menu')}>
          {worksOnCases(role) ? (
            <Link href="/desk" aria-current={room === undefined ? 'page' : undefined}>
              {t('top.cases')}
            </Link>
          ) : null}
          {role === 'admin' ? null : (
            <>
              <Link href="/desk/screening" aria-current={room === 'screening' ? 'page' : undefined}>
                {t('top.screening')}
              </Link>
              <Link href="/desk/rota" aria-current={room === 'rota' ? 'page' : undefined}>
                {t('top.rota')}
              </Link>
            </>
          )}
          {setsThresholds(role) ? (
            <Link href="/desk/thresholds" aria-current={room === 'thresholds' ? 'page' : undefined}>
              {t('top.listening')}
            </Link>
          ) : null}
          {seesAccounts(role) ? (
            <Link href="/desk/staff" aria-current={room === 'staff' ? 'page' : undefined}>
              {t('top.staff')}
            </Link>
          ) : null}
          <Link href="/desk/account" aria-current={room === 'account' ? 'page' : undefined}>
            {t('top.you')}
          </Link>
        </nav>
        <ul className={styles.numbers} aria-label={t('top.now')}>
          <Suspense>{numbers}</Suspense>
        </ul>
        <div className={styles.ways}>
          <NoticesBell />
          <Link href="/help">{common('getHelpNow')}</Link>
          <button type="button" onClick={() => void signOutHere().catch(() => undefined)}>
            {t('top.signOut')}
          </button>
          <button type="button" onClick={leavePage}>
            <span>{common('leaveThisPage')}</span>
            <LogOut className="icon" aria-hidden="true" />
          </button>
        </div>
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
