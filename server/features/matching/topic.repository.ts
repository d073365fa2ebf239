import { newId } from '../../platform/crypto/index.ts';
import { isDuplicateKey } from '../../platform/db/index.ts';
import { TopicModel } from './topic.model.ts';
import type { TopicRecord } from './topic.model.ts';
import { TOPICS } from './topics.data.ts';

export type TopicRepository = ReturnType<typeof createTopicRepository>;

export function createTopicRepository() {
  return {
    list: (): Promise<TopicRecord[]> => TopicModel.find().sort({ order: 1 }).lean<TopicRecord[]>(),

    /** Adds the topics we start with; those that are there stay as they are. */
    async seed(): Promise<void> {
      const there = new Set((await TopicModel.find().lean<TopicRecord[]>()).map(({ publicId }) => publicId));
      for (const [order, { id, label, tags: all }] of TOPICS.entries()) {
        if (there.has(id)) continue;
        const tags = all.map((tag) => ({ publicId: tag.id, label: tag.label }));
        await insertOnce({ _id: newId(), publicId: id, label, order, tags });
      }
    },
  };
}

/** Processes that start together all find it missing: one of them is first. */
async function insertOnce(topic: TopicRecord): Promise<void> {
  try {
    await TopicModel.create([topic]);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}
