import { queryOptions } from '@tanstack/react-query';
import { getHelpRequest } from '../../../shared/contracts/matching.ts';
import { call } from '../../platform/api/call.ts';

/** What this person asked for, with who could help and whom they asked. */
export const currentNeed = queryOptions({
  queryKey: ['help-request'],
  queryFn: async ({ signal }) => (await call(getHelpRequest, undefined, { signal })).helpRequest,
  refetchOnMount: 'always',
});
