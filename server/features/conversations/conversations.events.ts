import { z } from 'zod';
import { defineEvent } from '../../platform/events/index.ts';

/** A conversation was closed: its mentor has room for one more. */
export const conversationClosed = defineEvent(
  'conversations.closed',
  1,
  z.strictObject({ mentorId: z.string() }),
);
