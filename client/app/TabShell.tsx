import type { ComponentProps } from 'react';
import { useOnline } from '../platform/offline/useOnline.ts';
import { leavePage } from '../platform/safety/leavePage.ts';
import { useSharedDeviceSignOut } from '../platform/session/useSharedDeviceSignOut.ts';
import { OfflineBanner } from '../ui/OfflineBanner.tsx';
import { SafetyStrip } from '../ui/SafetyStrip.tsx';
import { Shell } from '../ui/Shell.tsx';
import { WhileLoading } from './WhileLoading.tsx';

/** The frame of signed-in screens: help and quick exit on top, tabs, and the offline banner. */
export function TabShell({ children, ...frame }: Omit<ComponentProps<typeof Shell>, 'strip' | 'banner'>) {
  const online = useOnline();
  useSharedDeviceSignOut();
  return (
    <Shell
      {...frame}
      strip={<SafetyStrip helpHref="/help" onLeave={leavePage} />}
      banner={<OfflineBanner online={online} />}
    >
      <WhileLoading>{children}</WhileLoading>
    </Shell>
  );
}
