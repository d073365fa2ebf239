import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { AnyPush } from '../../../shared/contracts/endpoint.ts';
import { liveSocket } from './liveSocket.ts';

interface PushedQueries {
  keys: readonly QueryKey[];
  pushes: readonly AnyPush[];
}

/** Keys to invalidate at the end of this task, by their JSON. */
const due = new WeakMap<QueryClient, Map<string, QueryKey>>();

/** Several components may ask for one query on the same push: a second `invalidateQueries` would cancel the fetch and start another. */
function invalidateOnce(cache: QueryClient, keys: readonly QueryKey[]): void {
  const waiting = due.get(cache) ?? new Map<string, QueryKey>();
  for (const key of keys) waiting.set(JSON.stringify(key), key);
  if (due.has(cache)) return;
  due.set(cache, waiting);
  queueMicrotask(() => {
    due.delete(cache);
    for (const queryKey of waiting.values()) void cache.invalidateQueries({ queryKey });
  });
}

/**
 * Invalidates the queries when one of the pushes arrives, and when the socket reconnects, because pushes may have been
 * missed meanwhile. Returns the unsubscribe function.
 */
export function invalidateOnPush(cache: QueryClient, { keys, pushes }: PushedQueries): () => void {
  const invalidate = () => {
    invalidateOnce(cache, keys);
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
