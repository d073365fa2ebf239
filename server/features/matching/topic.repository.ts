import { newId } from '../../platform/crypto/index.ts';
import { duplicateKeyOf } from '../../platform/db/index.ts';
import { TopicModel } from './topic.model.ts';
import type { TopicRecord } from './topic.model.ts';
import { TOPICS } from './topics.data.ts';

export type TopicRepository = ReturnType<typeof createTopicRepository>;

export function createTopicRepository() {
  return {
    list: (): Promise<TopicRecord[]> => TopicModel.find().sort({ order: 1 }).lean<TopicRecord[]>(),

    /** Adds the topics an installation starts with; existing ones stay unchanged. */
    async seed(): Promise<void> {
      const known = new Set((await TopicModel.find().lean<TopicRecord[]>()).map(({ publicId }) => publicId));
      for (const [order, { id, label, tags: all }] of TOPICS.entries()) {
        if (known.has(id)) continue;
        const tags = all.map((tag) => ({ publicId: tag.id, label: tag.label }));
        await insertOnce({ _id: newId(), publicId: id, label, order, tags });
      }
    },
  };
}

/** Of processes that start together one inserts the topic; the others get a duplicate key, which is ignored. */
async function insertOnce(topic: TopicRecord): Promise<void> {
  try {
    await TopicModel.create([topic]);
  } catch (error) {
    if (!duplicateKeyOf(error)) throw error;
  }
}
