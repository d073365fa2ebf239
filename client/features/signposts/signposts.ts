import { queryOptions } from '@tanstack/react-query';
import { listSignpostsEndpoint } from '../../../shared/contracts/signposts.ts';
import { HOUR_MS } from '../../../shared/domain/units.ts';
import { call } from '../../platform/api/call.ts';

/** Helplines and services, with the hours of the staff. They rarely change. */
export const signposts = queryOptions({
  queryKey: ['signposts'],
  queryFn: () => call(listSignpostsEndpoint),
  staleTime: HOUR_MS,
});
