import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOnline } from '../../platform/offline/useOnline.ts';
import { leavePage } from '../../platform/safety/leavePage.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { OfflineBanner } from '../../ui/OfflineBanner.tsx';
import { Page } from '../../ui/Page.tsx';
import { PublicFrame } from '../../ui/PublicFrame.tsx';
import { SafetyStrip } from '../../ui/SafetyStrip.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { MentorShell } from './MentorShell.tsx';

/** Around the application: no menu of rooms that are not open yet. Who is at work keeps the usual frame. */
export function ApplicantShell({ atWork, children }: { atWork: boolean; children: ReactNode }) {
  const { t } = useTranslation('mentor');
  const { t: common } = useTranslation();
  const online = useOnline();
  if (atWork) return <MentorShell>{children}</MentorShell>;
  return (
    <PublicFrame
      width="narrow"
      home="/mentor/application"
      strip={<SafetyStrip helpHref="/help" onLeave={leavePage} />}
      nav={
        <ButtonLink look="text" size="small" href="/mentor/account">
          {t('tabs.account')}
        </ButtonLink>
      }
    >
      <OfflineBanner online={online} />
      <Suspense
        fallback={
          <Page>
            <SkeletonRows label={common('loading')} />
          </Page>
        }
      >
        {children}
      </Suspense>
    </PublicFrame>
  );
}
