import { lazy, Suspense } from 'react';

const UnreadCount = lazy(async () => ({ default: (await import('./UnreadCount.tsx')).UnreadCount }));
const RequestCount = lazy(async () => ({ default: (await import('./RequestCount.tsx')).RequestCount }));

/** The number of new messages, for a tab. Loaded apart: it needs contracts that a conversation's first load does without. */
export function WaitingMessagesCount({ describe }: { describe: (count: number) => string }) {
  return (
    <Suspense>
      <UnreadCount describe={describe} />
    </Suspense>
  );
}

/** The number of requests that wait for this mentor, for a tab. */
export function WaitingRequestsCount({ describe }: { describe: (count: number) => string }) {
  return (
    <Suspense>
      <RequestCount describe={describe} />
    </Suspense>
  );
}
