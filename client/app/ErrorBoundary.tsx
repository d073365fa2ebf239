import { Component } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { leavePage, useLeaveKeys } from '../platform/safety/leavePage.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';
import { SafetyStrip } from '../ui/SafetyStrip.tsx';

/** The router is gone after an error: each link loads a new page (R17, R42). */
function Broken() {
  const { t } = useTranslation();
  useLeaveKeys();
  return (
    <>
      <SafetyStrip helpHref="/help" onLeave={leavePage} anew />
      <main id="main">
        <Page>
          <h1>{t('broken.title')}</h1>
          <EmptyState
            title={t('broken.words')}
            action={
              <Button
                onClick={() => {
                  location.reload();
                }}
              >
                {t('reload')}
              </Button>
            }
          />
        </Page>
      </main>
    </>
  );
}

/** Replaces a screen that throws by one that says so. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}
