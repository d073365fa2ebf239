import { useQueryClient } from '@tanstack/react-query';
import type { QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { AnyPush } from '../../../shared/contracts/endpoint.ts';
import { liveSocket } from './liveSocket.ts';

/**
 * Fetches again what one of these pushes says has moved, and all of it when the line comes back: what was pushed meanwhile
 * was not heard. Pass the same lists each time.
 */
export function useKeptFresh(keys: readonly QueryKey[], pushes: readonly AnyPush[]): void {
  const cache = useQueryClient();
  useEffect(() => {
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
  }, [cache, keys, pushes]);
}
