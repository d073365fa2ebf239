import { z } from 'zod';
import { defineEvent } from '../../platform/events/index.ts';

/** Written once, with the first `closed` entry. */
export const conversationEnded = defineEvent(
  'conversation.ended',
  1,
  z.strictObject({
    conversationId: z.string(),
    menteeId: z.string(),
    mentorId: z.string(),
    endedAt: z.iso.datetime(),
  }),
);
