import { queryOptions } from '@tanstack/react-query';
import type { AnswerOf } from '../../../shared/contracts/endpoint.ts';
import { getMyApplicationEndpoint } from '../../../shared/contracts/screening.ts';
import { call } from '../../platform/api/call.ts';

export type MyApplication = AnswerOf<typeof getMyApplicationEndpoint>;

/** The mentor's own application: state and saved form. */
export const myApplication = queryOptions({
  queryKey: ['my-application'],
  queryFn: ({ signal }) => call(getMyApplicationEndpoint, undefined, { signal }),
});
