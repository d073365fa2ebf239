import { z } from 'zod';
import { errorSchema } from '../../../shared/contracts/errors.ts';
import type { ClientErrorCode } from '../api/ApiError.ts';
import type { EncryptedStore } from '../storage/namedItems.ts';

/** Why the outbox does not send a message again without the writer; `details` are the server's. */
export interface Refusal {
  code: ClientErrorCode;
  details: Readonly<Record<string, unknown>>;
}

/** An unsent message. `clientMessageId` is made here and makes a repeated send idempotent. */
export interface WaitingMessage {
  clientMessageId: string;
  conversationId: string;
  text: string;
  /** Milliseconds since the epoch. */
  writtenAt: number;
  /** `failed`: sent again on a tap or a reconnect. `refused`: only sent again when the writer asks for it. */
  state: 'waiting' | 'sending' | 'failed' | 'refused';
  /** Present when `state` is `failed` or `refused`. */
  refusal?: Refusal;
}

const storedMessage = z.object({
  clientMessageId: z.uuid(),
  conversationId: z.string(),
  text: z.string(),
  writtenAt: z.number(),
  refusal: z.object({ code: errorSchema.shape.code, details: z.record(z.string(), z.unknown()) }).optional(),
});
type StoredMessage = z.infer<typeof storedMessage>;

const KEYSPACE = 'outbox/';

/** The name of a message in the store; names are ordered by the time of writing. */
export function storedNameOf(message: Pick<WaitingMessage, 'writtenAt' | 'clientMessageId'>): string {
  return `${KEYSPACE}${String(message.writtenAt).padStart(16, '0')}-${message.clientMessageId}`;
}

const fromStored = ({ refusal, ...message }: StoredMessage): WaitingMessage =>
  refusal ? { ...message, state: 'refused', refusal } : { ...message, state: 'waiting' };

/** The unsent messages of earlier visits, oldest first. */
export async function readStoredMessages(store: EncryptedStore): Promise<WaitingMessage[]> {
  const messages: WaitingMessage[] = [];
  for (const key of await store.names(KEYSPACE)) {
    const parsed = storedMessage.safeParse(await store.get(key));
    if (parsed.success) messages.push(fromStored(parsed.data));
  }
  return messages;
}
