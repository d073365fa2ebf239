import { Clock, MessageCircle, Star, Sun } from 'lucide-react';
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOnline } from '../../platform/offline/useOnline.ts';
import { leavePage } from '../../platform/safety/leavePage.ts';
import { OfflineBanner } from '../../ui/OfflineBanner.tsx';
import { Page } from '../../ui/Page.tsx';
import { SafetyStrip } from '../../ui/SafetyStrip.tsx';
import { Shell } from '../../ui/Shell.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';

/** The frame around a mentor's screens: today, talk, hours, standing. */
export function MentorShell({ children }: { children: ReactNode }) {
  const { t } = useTranslation('mentor');
  const { t: common } = useTranslation();
  const online = useOnline();
  return (
    <Shell
      home="/mentor"
      strip={<SafetyStrip helpHref="/help" onLeave={leavePage} />}
      banner={<OfflineBanner online={online} />}
      tabs={[
        { href: '/mentor', label: t('tabs.today'), icon: Sun, also: ['/mentor/application'] },
        { href: '/mentor/talk', label: t('tabs.talk'), icon: MessageCircle },
        { href: '/mentor/hours', label: t('tabs.hours'), icon: Clock, also: ['/mentor/account'] },
        { href: '/mentor/standing', label: t('tabs.standing'), icon: Star },
      ]}
    >
      <Suspense
        fallback={
          <Page>
            <SkeletonRows label={common('loading')} />
          </Page>
        }
      >
        {children}
      </Suspense>
    </Shell>
  );
}
