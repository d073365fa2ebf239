import { z } from 'zod';
import { done, idParams, publicId } from './common.ts';
import { endpoint } from './endpoint.ts';

// A debrief: a talk with a moderator that is offered to a mentor after a hard conversation (N18).

const MENTOR = ['mentor'] as const;

const offeredDebrief = z.strictObject({
  id: publicId,
  conversationId: publicId,
  /** The young person's name in the conversation. */
  alias: z.string(),
});
export type OfferedDebrief = z.infer<typeof offeredDebrief>;

/** For the mentor alone: what is offered, newest first, and how many hard conversations there were. */
export const getMyDebriefsEndpoint = endpoint({
  method: 'GET',
  path: '/api/debriefs/mine',
  access: MENTOR,
  limit: 'read',
  answer: z.strictObject({
    offered: z.array(offeredDebrief),
    /** In the last ninety days, taken and left ones included. */
    hardConversations: z.number().int(),
  }),
});

/** `taken`: the mentor has written to a moderator, by `askModeratorEndpoint`. `left`: no one is told. The first answer stays. */
export const answerDebriefEndpoint = endpoint({
  method: 'POST',
  path: '/api/debriefs/:id/answer',
  access: MENTOR,
  limit: 'write',
  params: idParams,
  body: z.strictObject({ answer: z.enum(['taken', 'left']) }),
  answer: done,
});
