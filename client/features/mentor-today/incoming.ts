import { useMutation, useQueryClient } from '@tanstack/react-query';
import { acceptRequestEndpoint, declineRequestEndpoint } from '../../../shared/contracts/matching.ts';
import { call } from '../../platform/api/call.ts';
import { incomingRequests } from '../incoming-requests/index.ts';

/** Accepts or declines a request. The list is fetched again in any case, because the request may have expired. */
export function useAnswer(requestId: string) {
  const cache = useQueryClient();
  const onSettled = () => cache.invalidateQueries({ queryKey: incomingRequests.queryKey });
  const accept = useMutation({
    mutationFn: () => call(acceptRequestEndpoint, { params: { id: requestId } }),
    onSettled,
  });
  const decline = useMutation({
    mutationFn: () => call(declineRequestEndpoint, { params: { id: requestId } }),
    onSettled,
  });
  return { accept, decline };
}
