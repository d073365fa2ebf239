import { House, MessageCircle, Search, UserRound } from 'lucide-react';
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

/** The frame around a mentee's screens: home, talk, ask, you. */
export function MenteeShell({ children }: { children: ReactNode }) {
  const { t } = useTranslation('mentee');
  const { t: common } = useTranslation();
  const online = useOnline();
  return (
    <Shell
      home="/home"
      hideWordMarkOnPhones
      strip={<SafetyStrip helpHref="/help" onLeave={leavePage} />}
      banner={<OfflineBanner online={online} />}
      tabs={[
        { href: '/home', label: t('tabs.home'), icon: House },
        { href: '/talk', label: t('tabs.talk'), icon: MessageCircle },
        { href: '/ask', label: t('tabs.ask'), icon: Search },
        { href: '/settings', label: t('tabs.you'), icon: UserRound },
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
