import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CallInput } from '../../../shared/contracts/endpoint.ts';
import {
  decideRaterEndpoint,
  decideRatingEndpoint,
  getMentorRatingsEndpoint,
} from '../../../shared/contracts/mentorRatings.ts';
import { call } from '../../platform/api/call.ts';

const ratingsOf = (caseId: string) =>
  queryOptions({
    queryKey: ['mentor-ratings', caseId],
    queryFn: ({ signal }) => call(getMentorRatingsEndpoint, { params: { id: caseId } }, { signal }),
  });

/** The ratings of the mentor of a case. */
export function useMentorRatings(caseId: string) {
  return useQuery(ratingsOf(caseId));
}

export type RatingActBody =
  | CallInput<typeof decideRatingEndpoint>['body']
  | CallInput<typeof decideRaterEndpoint>['body'];

/** Acts on a rating or its rater; the answer is the ratings as they are then. */
export function useRatingAct(caseId: string) {
  const cache = useQueryClient();
  const params = { id: caseId };
  return useMutation({
    mutationFn: (body: RatingActBody) =>
      body.action === 'remove' || body.action === 'restore'
        ? call(decideRatingEndpoint, { params, body })
        : call(decideRaterEndpoint, { params, body }),
    onSuccess: (answer) => {
      cache.setQueryData(ratingsOf(caseId).queryKey, answer);
    },
    onError: () => void cache.invalidateQueries({ queryKey: ratingsOf(caseId).queryKey }),
  });
}
