import { queryOptions } from '@tanstack/react-query';
import { getMyDebriefsEndpoint } from '../../../shared/contracts/debriefs.ts';
import { call } from '../../platform/api/call.ts';

export const myDebriefs = queryOptions({
  queryKey: ['debriefs'],
  refetchOnMount: 'always',
  queryFn: ({ signal }) => call(getMyDebriefsEndpoint, undefined, { signal }),
});
