import { queryOptions } from '@tanstack/react-query';
import { listTopics } from '../../../shared/contracts/matching.ts';
import { call } from '../../platform/api/call.ts';

/** What people can ask about and help with. Changes rarely. */
export const topics = queryOptions({
  queryKey: ['topics'],
  queryFn: async ({ signal }) => (await call(listTopics, undefined, { signal })).topics,
  staleTime: 3_600_000,
});
