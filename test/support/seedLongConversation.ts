import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { newId, newPublicId } from '../../server/platform/crypto/index.ts';
import type { Sealer } from '../../server/platform/crypto/index.ts';
import type { Side } from '../../shared/domain/conversation/states.ts';
import { DAY_MS } from '../../shared/domain/units.ts';

interface StoredEntry {
  _id: string;
  publicId: string;
  conversationId: string;
  type: string;
  seq: number;
  at: Date;
  from?: Side;
  senderId?: string;
  clientMessageId?: string;
  unreadFor?: Side | null;
  text?: unknown;
  unheard?: boolean;
  urgency?: number;
}

interface LongConversation {
  conversationId: string;
  /** The scope of the data key of the conversation. */
  keyScope: string;
  /** How many messages to append. */
  count: number;
  /** When the last one is written. */
  until: Date;
  /** How many are written on one day. */
  perDay?: number;
  textOf: (index: number) => string;
}

const BATCH = 500;

/**
 * Appends messages to a conversation in which both sides have sent one, straight into the store: five thousand through the front door take minutes.
 * What was there before moves back to the first day.
 * @returns when the first appended message was written
 */
export async function seedLongConversation(sealer: Sealer, input: LongConversation): Promise<Date> {
  const { conversationId, keyScope, count, until, perDay = 20, textOf } = input;
  const entries = mongoose.connection.collection<StoredEntry>('entries');
  const firstDay = until.getTime() - Math.ceil(count / perDay) * DAY_MS;
  // The listener has nothing to hear of them.
  await entries.updateMany(
    { conversationId },
    { $set: { at: new Date(firstDay), unreadFor: null }, $unset: { unheard: 1, urgency: 1 } },
  );
  const there = await entries.find({ conversationId }).sort({ seq: 1 }).toArray();
  const patterns = (['mentee', 'mentor'] as const).map((side) => there.findLast(({ from }) => from === side));
  const last = there.at(-1);
  if (!last || patterns.includes(undefined)) throw new Error('both sides have to write first');
  const atOf = (index: number) =>
    new Date(
      until.getTime() -
        Math.floor((count - 1 - index) / perDay) * DAY_MS -
        ((count - 1 - index) % perDay) * 60_000,
    );
  for (let start = 0; start < count; start += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - start) }, async (_, offset) => {
      const index = start + offset;
      const pattern = patterns[index % 3 === 0 ? 0 : 1] ?? last;
      const _id = newId();
      return {
        ...pattern,
        ...{ _id, publicId: newPublicId(), seq: last.seq + 1 + index, at: atOf(index) },
        ...{ clientMessageId: randomUUID(), unreadFor: null },
        text: await sealer.seal({ scope: keyScope, recordId: _id, text: textOf(index) }),
      };
    });
    await entries.insertMany(await Promise.all(batch));
  }
  return atOf(0);
}
