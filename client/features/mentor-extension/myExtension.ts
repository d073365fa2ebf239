import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerExtensionEndpoint, getMyExtensionEndpoint } from '../../../shared/contracts/extensions.ts';
import { timeChangedPush } from '../../../shared/contracts/time.ts';
import { call } from '../../platform/api/call.ts';
import { useInvalidateOnPush } from '../../platform/socket/useInvalidateOnPush.ts';
import { myTime } from '../mentor-time/index.ts';

const myExtension = queryOptions({
  queryKey: ['my-extension'],
  queryFn: ({ signal }) => call(getMyExtensionEndpoint, undefined, { signal }),
});

const KEYS = [myExtension.queryKey];
const PUSHES = [timeChangedPush];

/** The offer of minutes that waits for this mentor's answer; null without one. */
export function useMyExtension() {
  useInvalidateOnPush(KEYS, PUSHES);
  return useQuery(myExtension).data?.offer ?? null;
}

/** Answers an offer. The offer is fetched again in any case, because its week may have ended. */
export function useAnswerExtension() {
  const cache = useQueryClient();
  return async ({ id, accept }: { id: string; accept: boolean }): Promise<void> => {
    try {
      const { time } = await call(answerExtensionEndpoint, { params: { id }, body: { accept } });
      cache.setQueryData(myTime.queryKey, (cached) => cached && { ...cached, time });
    } finally {
      await cache.invalidateQueries({ queryKey: myExtension.queryKey });
    }
  };
}
