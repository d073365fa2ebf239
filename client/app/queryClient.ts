import { QueryClient } from '@tanstack/react-query';
import { isPassing } from '../platform/api/ApiError.ts';

/** Tries again only what can get better by itself. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, retry: (failures, error) => failures < 2 && isPassing(error) },
    mutations: { retry: false },
  },
});
