import { queryOptions } from '@tanstack/react-query';
import { listTopicsEndpoint } from '../../../shared/contracts/matching.ts';
import { HOUR_MS } from '../../../shared/domain/units.ts';
import { call } from '../../platform/api/call.ts';

/** The topics people can ask about and help with. They rarely change. */
export const topics = queryOptions({
  queryKey: ['topics'],
  queryFn: async ({ signal }) => (await call(listTopicsEndpoint, undefined, { signal })).topics,
  staleTime: HOUR_MS,
});
