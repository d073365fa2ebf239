import { isInTransaction } from '../../../platform/db/index.ts';
import type { SealedText } from '../../../platform/crypto/index.ts';
import type { Entry, MessageEntry } from './entry.ts';
import { EntryModel } from './entry.model.ts';

const isMessage = (entry: Entry): entry is MessageEntry => entry.type === 'message';

export type UnheardRepository = ReturnType<typeof createUnheardRepository>;

/** Messages that the listener has not read yet, of all conversations. */
export function createUnheardRepository() {
  return {
    /** Counts at most `limit`: enough to know whether there is a backlog. */
    count: (limit: number): Promise<number> => EntryModel.countDocuments({ unheard: true }, { limit }),
    /** Written at `until` or before: by urgency and then the oldest first, or the oldest first. */
    async find(input: { until: Date; count: number; byUrgency: boolean }): Promise<MessageEntry[]> {
      const { until, count, byUrgency } = input;
      const order = byUrgency ? ({ urgency: -1, at: 1 } as const) : ({ at: 1 } as const);
      const entries: Entry[] = await EntryModel.find({ unheard: true, at: { $lte: until } })
        .sort(order)
        .limit(count)
        .lean();
      return entries.filter(isMessage);
    },
    /** The last messages of the same side before this one, from an instant on, oldest first. */
    async findOwnBefore(message: MessageEntry, { since, count }: { since: Date; count: number }) {
      const { conversationId, seq, from } = message;
      const entries: Entry[] = await EntryModel.find({
        conversationId,
        type: 'message',
        from,
        seq: { $lt: seq },
        at: { $gte: since },
      })
        .sort({ seq: -1 })
        .limit(count)
        .lean();
      return entries.filter(isMessage).reverse();
    },
    /**
     * Stores the result of the listener; false when there is one already. Joins the running transaction. Outside one it uses the driver
     * without Mongoose, because it runs for every message.
     */
    async markHeard(id: string, heard: SealedText): Promise<boolean> {
      const filter = { _id: id, unheard: true } as const;
      const update = { $set: { heard }, $unset: { unheard: 1, urgency: 1 } } as const;
      const result = isInTransaction()
        ? await EntryModel.updateOne(filter, update)
        : await EntryModel.db.collection<{ _id: string }>('entries').updateOne(filter, update);
      return result.matchedCount === 1;
    },
  };
}
