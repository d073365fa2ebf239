import { z } from 'zod';
import { NATIONS } from '../domain/signposts/signposts.data.ts';
import { ageBand, instant } from './common.ts';
import { endpoint } from './endpoint.ts';

export const signpost = z.strictObject({
  id: z.string(),
  name: z.string(),
  what: z.string(),
  phone: z.string().nullable(),
  sms: z.strictObject({ number: z.string(), body: z.string().nullable() }).nullable(),
  url: z.url().nullable(),
  hours: z.string(),
  ageBands: z.array(ageBand),
  nations: z.array(z.enum(NATIONS)).min(1),
  urgent: z.boolean(),
  verifiedAt: z.iso.date(),
});
export type Signpost = z.infer<typeof signpost>;

export const listSignpostsEndpoint = endpoint({
  method: 'GET',
  path: '/api/signposts',
  access: 'public',
  limit: 'read',
  answer: z.strictObject({
    signposts: z.array(signpost),
    /** When staff are at the desk by the rota, from now on and for a week, in order; empty where it has no such shift. */
    staffShifts: z.array(z.strictObject({ from: instant, to: instant })),
    /** When anyone is on call, to be paged at high and imminent risk. */
    onCallTimes: z.array(z.strictObject({ from: instant, to: instant })),
  }),
});
