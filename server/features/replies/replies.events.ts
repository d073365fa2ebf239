import { z } from 'zod';
import { defineEvent } from '../../platform/events/index.ts';

/** A reply that a mentor promised falls due soon. `conversation`: public id. */
export const replyDueSoon = defineEvent(
  'replies.dueSoon',
  1,
  z.strictObject({ mentorId: z.string(), conversation: z.string() }),
);

/** A promised reply did not come in time. `conversation`: public id. */
export const replyMissed = defineEvent(
  'replies.missed',
  1,
  z.strictObject({ menteeId: z.string(), conversation: z.string() }),
);
