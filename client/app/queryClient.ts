import { QueryClient } from '@tanstack/react-query';
import { sessionStore } from '../platform/session/sessionStore.ts';
import { isTransient } from '../platform/api/ApiError.ts';

/** Retries queries whose error is temporary. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, retry: (failures, error) => failures < 2 && isTransient(error) },
    // By default a mutation waits for the network and then runs unseen: fail at once instead.
    mutations: { retry: false, networkMode: 'always' },
  },
});

// Clear the cache on sign-out: another person may sign in on this device.
let wasSignedIn = false;
sessionStore.subscribe(() => {
  const isSignedIn = sessionStore.get().status === 'signedIn';
  if (wasSignedIn && !isSignedIn) queryClient.clear();
  wasSignedIn = isSignedIn;
});
