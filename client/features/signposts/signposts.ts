import { queryOptions } from '@tanstack/react-query';
import { listSignpostsEndpoint } from '../../../shared/contracts/signposts.ts';
import { call } from '../../platform/api/call.ts';

/** Helplines and services, with the hours of the staff. They rarely change. */
export const signposts = queryOptions({
  queryKey: ['signposts'],
  queryFn: () => call(listSignpostsEndpoint),
  staleTime: 3_600_000,
});
