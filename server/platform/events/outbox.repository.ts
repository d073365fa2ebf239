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
  isHandled(key: string): Promise<boolean>;
  /** @throws {Error} a duplicate key when another worker was first */
  markHandled(key: string, at: Date): Promise<void>;
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
    isHandled: async (key) => (await HandledEventModel.exists({ _id: key })) !== null,
    async markHandled(key, at) {
      await HandledEventModel.create([{ _id: key, handledAt: at }]);
    },
  };
}
