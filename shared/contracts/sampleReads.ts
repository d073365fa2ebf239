import { z } from 'zod';
import { idParams } from './common.ts';
import { endpoint } from './endpoint.ts';

/** How often staff read in one's own conversation without a cause: on how many of its days that were drawn (R20). */
export const countSampleReadsEndpoint = endpoint({
  method: 'GET',
  path: '/api/conversations/:id/sample-reads',
  access: ['mentee'],
  limit: 'read',
  params: idParams,
  answer: z.strictObject({ times: z.number().int() }),
});
