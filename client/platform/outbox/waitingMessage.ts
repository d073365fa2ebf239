import { z } from 'zod';
import { errorSchema } from '../../../shared/contracts/errors.ts';
import type { EncryptedStore } from '../storage/namedItems.ts';

/** Why the outbox does not send a message again without the writer; `details` are the server's. */
const refusal = z.object({
  code: z.union([errorSchema.shape.code, z.enum(['offline', 'outOfDate'])]),
  details: z.record(z.string(), z.unknown()),
});
export type Refusal = z.infer<typeof refusal>;

const storedMessage = z.object({
  /** Made in the browser; makes a repeated send idempotent. */
  clientMessageId: z.uuid(),
  conversationId: z.string(),
  text: z.string(),
  /** Milliseconds since the epoch. */
  writtenAt: z.number(),
  /** Present when `state` is `failed` or `refused`. */
  refusal: refusal.optional(),
});

/** An unsent message. */
export const waitingMessage = storedMessage.extend({
  /** `failed`: sent again on a tap or a reconnect. `refused`: only sent again when the writer asks for it. */
  state: z.enum(['waiting', 'sending', 'failed', 'refused']),
});
export type WaitingMessage = z.infer<typeof waitingMessage>;

const KEYSPACE = 'outbox/';

/** The name of a message in the store; names are ordered by the time of writing. */
export function storedNameOf(message: Pick<WaitingMessage, 'writtenAt' | 'clientMessageId'>): string {
  return `${KEYSPACE}${String(message.writtenAt).padStart(16, '0')}-${message.clientMessageId}`;
}

/** The unsent messages of earlier visits, oldest first. */
export async function readStoredMessages(store: EncryptedStore): Promise<WaitingMessage[]> {
  const messages: WaitingMessage[] = [];
  for (const key of await store.names(KEYSPACE)) {
    const parsed = storedMessage.safeParse(await store.get(key));
    if (parsed.success) messages.push({ ...parsed.data, state: parsed.data.refusal ? 'refused' : 'waiting' });
  }
  return messages;
}

/** Whether the server has neither stored nor refused the message. A failed one is sent again. */
export function isUnanswered({ state }: WaitingMessage): boolean {
  return state !== 'refused';
}

/** The message under the same id, reset to not tried. */
export function asWaiting(message: WaitingMessage): WaitingMessage {
  return { ...message, state: 'waiting', refusal: undefined };
}
