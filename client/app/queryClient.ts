import { QueryClient } from '@tanstack/react-query';
import { sessionStore } from '../platform/session/sessionStore.ts';
import { isPassing } from '../platform/api/ApiError.ts';

/** Tries again only what can get better by itself. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, retry: (failures, error) => failures < 2 && isPassing(error) },
    // Without a network an act is refused at once and said so, never kept back and done later behind somebody's back.
    mutations: { retry: false, networkMode: 'always' },
  },
});

// What one person was shown is gone before another signs in on the same device.
let wasSignedIn = false;
sessionStore.subscribe(() => {
  const isSignedIn = sessionStore.get().status === 'signedIn';
  if (wasSignedIn && !isSignedIn) queryClient.clear();
  wasSignedIn = isSignedIn;
});
