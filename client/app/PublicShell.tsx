import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { leavePage, useLeaveKeys } from '../platform/safety/leavePage.ts';
import { useTitle } from '../platform/useTitle.ts';
import { PublicFrame } from '../ui/PublicFrame.tsx';
import { SafetyStrip } from '../ui/SafetyStrip.tsx';

interface PublicShellProps {
  width?: 'wide' | 'narrow';
  nav?: ReactNode;
  foot?: ReactNode;
  /** What the browser's tab says; "Notes" where a young person may be. */
  title?: string;
  children: ReactNode;
}

/** The frame of public pages: help and quick exit on top, and a neutral tab title. */
export function PublicShell({ width = 'wide', title, children, ...frame }: PublicShellProps) {
  const { t } = useTranslation();
  useLeaveKeys();
  useTitle(title ?? t('notesTitle'));
  return (
    <PublicFrame
      {...frame}
      width={width}
      strip={<SafetyStrip helpHref="/help" onLeave={leavePage} align={width === 'wide' ? 'wide' : 'edge'} />}
    >
      {children}
    </PublicFrame>
  );
}
