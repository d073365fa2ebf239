import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { getMyTimeEndpoint, timeChangedPush } from '../../../shared/contracts/time.ts';
import { call } from '../../platform/api/call.ts';
import { liveSocket } from '../../platform/socket/liveSocket.ts';
import { useInvalidateOnPush } from '../../platform/socket/useInvalidateOnPush.ts';

/** The mentor's balance, settings and the days of this week. */
export const myTime = queryOptions({
  queryKey: ['my-time'],
  queryFn: ({ signal }) => call(getMyTimeEndpoint, undefined, { signal }),
});

const KEYS = [myTime.queryKey];
const PUSHES = [timeChangedPush];

/** `myTime`, updated by pushes. */
export function useMyTime() {
  const cache = useQueryClient();
  useEffect(
    () =>
      liveSocket.on(timeChangedPush, ({ time }) => {
        cache.setQueryData(myTime.queryKey, (cached) => cached && { ...cached, time });
      }),
    [cache],
  );
  useInvalidateOnPush(KEYS, PUSHES);
  return useQuery(myTime);
}
