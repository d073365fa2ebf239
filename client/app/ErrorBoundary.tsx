import { Component } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Actions, Page } from '../ui/Page.tsx';

function Broken() {
  const { t } = useTranslation();
  return (
    <main id="main">
      <Page>
        <h1>{t('broken.title')}</h1>
        <EmptyState
          title={t('broken.words')}
          action={
            <Actions>
              <Button
                onClick={() => {
                  location.reload();
                }}
              >
                {t('reload')}
              </Button>
              <ButtonLink look="quiet" href="/help">
                {t('getHelpNow')}
              </ButtonLink>
            </Actions>
          }
        />
      </Page>
    </main>
  );
}

/** The last net: a screen that throws is replaced by one that says so. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}
