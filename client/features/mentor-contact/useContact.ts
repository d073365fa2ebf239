import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { saveContactHoursEndpoint, setAwayEndpoint } from '../../../shared/contracts/time.ts';
import type { ContactView } from '../../../shared/contracts/time.ts';
import { call } from '../../platform/api/call.ts';
import { myTime } from '../mentor-time/index.ts';
import { getMyRepliesEndpoint } from '../../../shared/contracts/replies.ts';
import type { ContactWindows } from './typedWeek.ts';

/** Puts changed contact hours into the cached settings of the mentor. */
function useKeepContact() {
  const cache = useQueryClient();
  return ({ contact }: { contact: ContactView }) => {
    cache.setQueryData(myTime.queryKey, (cached) => cached && { ...cached, contact });
  };
}

/** Saves the contact hours and the promise to reply. */
export function useSaveContactHours() {
  return useMutation({
    mutationFn: (body: { windows: ContactWindows; replyHours: number }) =>
      call(saveContactHoursEndpoint, { body }),
    onSuccess: useKeepContact(),
  });
}

/** Away until a day, `2026-12-07`; back now with null. */
export function useSetAway() {
  return useMutation({
    mutationFn: (backOn: string | null) => call(setAwayEndpoint, { body: { backOn } }),
    onSuccess: useKeepContact(),
  });
}

/** How many of the mentor's replies of the last 60 days came in time. */
export function useMyReplies() {
  return useQuery({
    queryKey: ['my-replies'],
    queryFn: ({ signal }) => call(getMyRepliesEndpoint, undefined, { signal }),
  });
}
