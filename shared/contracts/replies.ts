import { z } from 'zod';
import { REPLY_HABITS } from '../domain/time/replyHabit.ts';
import { instant } from './common.ts';
import { endpoint } from './endpoint.ts';

/** What a mentee who waits is told: when their mentor promised to have replied, and whether that has passed. */
export const promisedReply = z.strictObject({ dueAt: instant, isLate: z.boolean() });
export type PromisedReply = z.infer<typeof promisedReply>;

/** A mentor's own promises of the last days: how many replies came in time, of how many that were promised. */
export const getMyRepliesEndpoint = endpoint({
  method: 'GET',
  path: '/api/replies/mine',
  access: ['mentor'],
  limit: 'read',
  answer: z.strictObject({
    kept: z.number().int(),
    total: z.number().int(),
    /** What young people read where this mentor is suggested; null where nothing can be said. */
    habit: z.enum(REPLY_HABITS).nullable(),
  }),
});
