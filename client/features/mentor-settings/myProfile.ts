import { queryOptions } from '@tanstack/react-query';
import { getMentorProfileEndpoint } from '../../../shared/contracts/matching.ts';
import { call } from '../../platform/api/call.ts';

/** The mentor's matching profile; null before approval. */
export const myProfile = queryOptions({
  queryKey: ['my-profile'],
  queryFn: async ({ signal }) => (await call(getMentorProfileEndpoint, undefined, { signal })).profile,
});
