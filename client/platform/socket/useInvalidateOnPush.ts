import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { AnyPush } from '../../../shared/contracts/endpoint.ts';
import { liveSocket } from './liveSocket.ts';

interface PushedQueries {
  keys: readonly QueryKey[];
  pushes: readonly AnyPush[];
}

/**
 * Invalidates the queries when one of the pushes arrives, and when the socket reconnects, because pushes may have been
 * missed meanwhile. Returns the unsubscribe function.
 */
export function invalidateOnPush(cache: QueryClient, { keys, pushes }: PushedQueries): () => void {
  const invalidate = () => {
    for (const queryKey of keys) void cache.invalidateQueries({ queryKey });
  };
  const stops = [
    ...pushes.map((push) => liveSocket.on(push, invalidate)),
    liveSocket.subscribe(() => {
      if (liveSocket.getStatus() === 'live') invalidate();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** `invalidateOnPush` while the component is mounted. Pass the same arrays on each render. */
export function useInvalidateOnPush(keys: readonly QueryKey[], pushes: readonly AnyPush[]): void {
  const cache = useQueryClient();
  useEffect(() => invalidateOnPush(cache, { keys, pushes }), [cache, keys, pushes]);
}
