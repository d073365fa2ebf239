import { isDuplicateKey } from '../db/errors.ts';
import { HandledEventModel, OutboxEventModel } from './outbox.model.ts';
import type { OutboxEvent } from './outbox.model.ts';

export type { OutboxEvent } from './outbox.model.ts';

export interface OutboxRepository {
  insert(event: OutboxEvent): Promise<void>;
  find(id: string): Promise<OutboxEvent | null>;
  /** Oldest first. */
  findUnsent(limit: number): Promise<OutboxEvent[]>;
  markSent(id: string, at: Date): Promise<void>;
  isHandled(key: string): Promise<boolean>;
  /** False when another worker was first. */
  markHandled(key: string, at: Date): Promise<boolean>;
}

export function createOutboxRepository(): OutboxRepository {
  return {
    async insert(event) {
      await OutboxEventModel.create([event]);
    },
    find: (id) => OutboxEventModel.findById(id).lean(),
    findUnsent: (limit) =>
      OutboxEventModel.find({ sentAt: null }).sort({ happenedAt: 1 }).limit(limit).lean(),
    async markSent(id, at) {
      await OutboxEventModel.updateOne({ _id: id }, { $set: { sentAt: at } });
    },
    isHandled: async (key) => (await HandledEventModel.exists({ _id: key })) !== null,
    async markHandled(key, at) {
      try {
        await HandledEventModel.create([{ _id: key, handledAt: at }]);
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
  };
}
