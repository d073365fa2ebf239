import type { ReactNode } from 'react';
import { useOnline } from '../platform/offline/useOnline.ts';
import { leavePage } from '../platform/safety/leavePage.ts';
import { OfflineBanner } from '../ui/OfflineBanner.tsx';
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
  const online = useOnline();
  return (
    <PublicFrame
      width="narrow"
      home={home}
      strip={<SafetyStrip helpHref="/help" onLeave={leavePage} />}
      nav={nav}
    >
      <OfflineBanner online={online} />
      <WhileLoading>{children}</WhileLoading>
    </PublicFrame>
  );
}
