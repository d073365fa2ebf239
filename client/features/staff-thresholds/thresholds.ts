import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  changeAttentionThresholdsEndpoint,
  getAttentionThresholdsEndpoint,
} from '../../../shared/contracts/attention.ts';
import type { AttentionThresholds } from '../../../shared/contracts/attention.ts';
import { call } from '../../platform/api/call.ts';

const current = queryOptions({
  queryKey: ['attention-thresholds'],
  queryFn: ({ signal }) => call(getAttentionThresholdsEndpoint, undefined, { signal }),
});

export function useThresholds() {
  return useQuery(current);
}

export interface ThresholdsInput {
  version: number;
  thresholds: AttentionThresholds;
  reason: string;
}

/** Changes the thresholds. After a refusal the current ones are fetched. */
export function useChangeThresholds() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: ThresholdsInput) => call(changeAttentionThresholdsEndpoint, { body }),
    onSuccess: (answer) => {
      cache.setQueryData(current.queryKey, answer);
    },
    onError: () => void cache.invalidateQueries({ queryKey: current.queryKey }),
  });
}
