import { queryOptions } from '@tanstack/react-query';
import type { AnswerOf } from '../../../shared/contracts/endpoint.ts';
import { getMyApplicationEndpoint } from '../../../shared/contracts/screening.ts';
import { call } from '../../platform/api/call.ts';

export type MyApplication = AnswerOf<typeof getMyApplicationEndpoint>;

/** Where the mentor's own application stands, and what was saved of it. */
export const myApplication = queryOptions({
  queryKey: ['my-application'],
  queryFn: ({ signal }) => call(getMyApplicationEndpoint, undefined, { signal }),
});
