import type { ComponentProps } from 'react';
import { StatusBanners } from '../platform/offline/StatusBanners.tsx';
import { leavePage } from '../platform/safety/leavePage.ts';
import { useSharedDeviceSignOut } from '../platform/session/useSharedDeviceSignOut.ts';
import { SafetyStrip } from '../ui/SafetyStrip.tsx';
import { Shell } from '../ui/Shell.tsx';
import { NoticesBell } from './NoticesBell.tsx';
import { WhileLoading } from './WhileLoading.tsx';

/** The frame of signed-in screens: help and quick exit on top, tabs, and the offline banner. */
export function TabShell({ children, ...frame }: Omit<ComponentProps<typeof Shell>, 'strip' | 'banner'>) {
  useSharedDeviceSignOut();
  return (
    <Shell
      {...frame}
      strip={
        <SafetyStrip helpHref="/help" onLeave={leavePage}>
          <NoticesBell />
        </SafetyStrip>
      }
      banner={<StatusBanners />}
    >
      <WhileLoading>{children}</WhileLoading>
    </Shell>
  );
}
