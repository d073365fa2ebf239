import { Suspense } from 'react';
import { lazyPart } from '../platform/lazyPart.ts';

const UnreadCount = lazyPart(async () => (await import('./UnreadCount.tsx')).UnreadCount);
const RequestCount = lazyPart(async () => (await import('./RequestCount.tsx')).RequestCount);

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
