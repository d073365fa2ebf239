import { z } from 'zod';
import { publicId } from './common.ts';
import { endpoint, push } from './endpoint.ts';

/** Whether the mentors of a mentee see which messages were delivered to the mentee, and which were read (R50). */
const liveSigns = z.strictObject({ shown: z.boolean() });

export const getLiveSignsEndpoint = endpoint({
  method: 'GET',
  path: '/api/me/live-signs',
  access: ['mentee'],
  limit: 'read',
  answer: liveSigns,
});

export const setLiveSignsEndpoint = endpoint({
  method: 'PUT',
  path: '/api/me/live-signs',
  access: ['mentee'],
  limit: 'write',
  body: liveSigns,
  answer: liveSigns,
});

/**
 * How far the other side has the messages of this viewer: the newest entry of this viewer's own view that reached a device of theirs, and the
 * newest that they read. A message that is held is not among them, nor one that was released after the entry.
 */
export const deliveryView = z.strictObject({
  deliveredUpTo: publicId.nullable(),
  readUpTo: publicId.nullable(),
});
export type DeliveryView = z.infer<typeof deliveryView>;

/** The other side got or read messages of this viewer; null once they do not let it be seen any more. */
export const deliveryChangedPush = push({
  name: 'delivery:changed',
  payload: z.strictObject({ conversationId: publicId, delivery: deliveryView.nullable() }),
});
