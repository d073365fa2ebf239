import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { getMyTime, timeChanged } from '../../../shared/contracts/time.ts';
import { call } from '../../platform/api/call.ts';
import { liveSocket } from '../../platform/socket/liveSocket.ts';

/** The mentor's balance, settings and the days of this week. */
export const myTime = queryOptions({
  queryKey: ['my-time'],
  queryFn: ({ signal }) => call(getMyTime, undefined, { signal }),
});

/** The same, kept up by what the server pushes. */
export function useMyTime() {
  const cache = useQueryClient();
  useEffect(
    () =>
      liveSocket.on(timeChanged, ({ time }) => {
        cache.setQueryData(myTime.queryKey, (known) => known && { ...known, time });
        void cache.invalidateQueries({ queryKey: myTime.queryKey });
      }),
    [cache],
  );
  return useQuery(myTime);
}
