import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/Page.tsx';
import { SkeletonRows } from '../ui/Skeleton.tsx';

/** Shown inside a frame while the code of its screen loads. */
export function WhileLoading({ children, rows = 2 }: { children: ReactNode; rows?: number }) {
  const { t } = useTranslation();
  return (
    <Suspense
      fallback={
        <Page>
          <SkeletonRows rows={rows} label={t('loading')} />
        </Page>
      }
    >
      {children}
    </Suspense>
  );
}
