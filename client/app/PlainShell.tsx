import type { ReactNode } from 'react';
import { StatusBanners } from '../platform/offline/StatusBanners.tsx';
import { leavePage } from '../platform/safety/leavePage.ts';
import { PublicFrame } from '../ui/PublicFrame.tsx';
import { SafetyStrip } from '../ui/SafetyStrip.tsx';
import { WhileLoading } from './WhileLoading.tsx';

interface PlainShellProps {
  /** Where the word mark leads. */
  home: string;
  /** At the right of the word mark. */
  nav?: ReactNode;
  children: ReactNode;
}

/** A frame with one task and no menu, for the application of a mentor and the reflection. */
export function PlainShell({ home, nav, children }: PlainShellProps) {
  return (
    <PublicFrame
      width="narrow"
      home={home}
      strip={<SafetyStrip helpHref="/help" onLeave={leavePage} />}
      nav={nav}
    >
      <StatusBanners />
      <WhileLoading>{children}</WhileLoading>
    </PublicFrame>
  );
}
