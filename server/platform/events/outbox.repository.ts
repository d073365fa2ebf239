import { HandledEventModel, OutboxEventModel } from './outbox.model.ts';
import type { OutboxEvent } from './outbox.model.ts';

export type { OutboxEvent } from './outbox.model.ts';

export interface OutboxRepository {
  insert(event: OutboxEvent): Promise<void>;
  find(id: string): Promise<OutboxEvent | null>;
  /** Oldest first. */
  findUnsent(limit: number): Promise<OutboxEvent[]>;
  markSent(id: string, at: Date): Promise<void>;
  /** Events without `doneAt` that were sent before `sentBefore` and happened after `happenedAfter`; the longest sent first. */
  findUndone(input: { sentBefore: Date; happenedAfter: Date; limit: number }): Promise<OutboxEvent[]>;
  markDone(id: string, at: Date): Promise<void>;
  /** False when the key was marked before. */
  markHandled(key: string, at: Date): Promise<boolean>;
}

export function createOutboxRepository(): OutboxRepository {
  return {
    async insert(event) {
      await OutboxEventModel.create([event]);
    },
    find: (id) => OutboxEventModel.findById(id).lean(),
    findUnsent: (limit) =>
      OutboxEventModel.find({ doneAt: null, sentAt: null }).sort({ happenedAt: 1 }).limit(limit).lean(),
    async markSent(id, at) {
      await OutboxEventModel.updateOne({ _id: id }, { $set: { sentAt: at } });
    },
    findUndone: ({ sentBefore, happenedAfter, limit }) =>
      OutboxEventModel.find({
        doneAt: null,
        sentAt: { $lt: sentBefore },
        happenedAt: { $gt: happenedAfter },
      })
        .sort({ sentAt: 1 })
        .limit(limit)
        .lean(),
    async markDone(id, at) {
      await OutboxEventModel.updateOne({ _id: id }, { $set: { doneAt: at } });
    },
    async markHandled(key, at) {
      const marked = await HandledEventModel.findOneAndUpdate(
        { _id: key },
        { $setOnInsert: { handledAt: at } },
        { upsert: true },
      ).lean();
      return marked === null;
    },
  };
}
