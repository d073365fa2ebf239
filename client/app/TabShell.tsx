import { Suspense } from 'react';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { useOnline } from '../platform/offline/useOnline.ts';
import { leavePage } from '../platform/safety/leavePage.ts';
import { OfflineBanner } from '../ui/OfflineBanner.tsx';
import { Page } from '../ui/Page.tsx';
import { SafetyStrip } from '../ui/SafetyStrip.tsx';
import { Shell } from '../ui/Shell.tsx';
import { SkeletonRows } from '../ui/Skeleton.tsx';

/** A signed-in person's frame: help and the way out on top, tabs, and a word when there is no network. */
export function TabShell({ children, ...frame }: Omit<ComponentProps<typeof Shell>, 'strip' | 'banner'>) {
  const { t } = useTranslation();
  const online = useOnline();
  return (
    <Shell
      {...frame}
      strip={<SafetyStrip helpHref="/help" onLeave={leavePage} />}
      banner={<OfflineBanner online={online} />}
    >
      <Suspense
        fallback={
          <Page>
            <SkeletonRows label={t('loading')} />
          </Page>
        }
      >
        {children}
      </Suspense>
    </Shell>
  );
}
