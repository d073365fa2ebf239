import { newId } from '../../platform/crypto/index.ts';
import { TopicModel } from './topic.model.ts';
import type { TopicRecord } from './topic.model.ts';
import { TOPICS } from './topics.data.ts';

export type TopicRepository = ReturnType<typeof createTopicRepository>;

export function createTopicRepository() {
  return {
    list: (): Promise<TopicRecord[]> => TopicModel.find().sort({ order: 1 }).lean<TopicRecord[]>(),

    /** Adds the topics we start with; those that are there stay as they are. */
    async seed(): Promise<void> {
      for (const [order, { id, label, tags }] of TOPICS.entries()) {
        await TopicModel.updateOne(
          { publicId: id },
          {
            $setOnInsert: {
              _id: newId(),
              label,
              order,
              tags: tags.map((tag) => ({ publicId: tag.id, label: tag.label })),
            },
          },
          { upsert: true },
        );
      }
    },
  };
}
