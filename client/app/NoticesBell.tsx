import { Suspense } from 'react';
import { lazyScreen } from './lazyScreen.ts';

const Bell = lazyScreen(async () => (await import('../features/notices/index.ts')).Bell, 'notices');

/** The bell with what is new. Loaded apart: a conversation does not show it. */
export function NoticesBell() {
  return (
    <Suspense>
      <Bell />
    </Suspense>
  );
}
