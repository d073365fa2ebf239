import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { AnyPush } from '../../../shared/contracts/endpoint.ts';
import { liveSocket } from './liveSocket.ts';

interface KeptFresh {
  keys: readonly QueryKey[];
  pushes: readonly AnyPush[];
}

/**
 * Fetches again what one of these pushes says has moved, and all of it when the line comes back: what was pushed meanwhile
 * was not heard. Returns how to stop.
 */
export function keepFresh(cache: QueryClient, { keys, pushes }: KeptFresh): () => void {
  const again = () => {
    for (const queryKey of keys) void cache.invalidateQueries({ queryKey });
  };
  const stops = [
    ...pushes.map((push) => liveSocket.on(push, again)),
    liveSocket.subscribe(() => {
      if (liveSocket.getStatus() === 'live') again();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Keeps these fresh while the screen is there. Pass the same lists each time. */
export function useKeptFresh(keys: readonly QueryKey[], pushes: readonly AnyPush[]): void {
  const cache = useQueryClient();
  useEffect(() => keepFresh(cache, { keys, pushes }), [cache, keys, pushes]);
}
