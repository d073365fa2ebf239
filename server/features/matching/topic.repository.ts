import { TOPICS } from '../../../shared/domain/matching/topics.data.ts';
import { newId } from '../../platform/crypto/index.ts';
import { duplicateKeyOf } from '../../platform/db/index.ts';
import { TopicModel } from './topic.model.ts';
import type { TopicRecord } from './topic.model.ts';

export type TopicRepository = ReturnType<typeof createTopicRepository>;

export function createTopicRepository() {
  return {
    list: (): Promise<TopicRecord[]> => TopicModel.find().sort({ order: 1 }).lean<TopicRecord[]>(),

    /** Adds the topics an installation starts with; existing ones stay unchanged, but get reasons where they have none. */
    async seed(): Promise<void> {
      const known = new Set((await TopicModel.find().lean<TopicRecord[]>()).map(({ publicId }) => publicId));
      for (const [order, { id, label, reason, tags: all }] of TOPICS.entries()) {
        const tags = all.map(({ id: tagId, ...tag }) => ({ publicId: tagId, ...tag }));
        if (known.has(id)) await addReasons({ publicId: id, reason, tags });
        else await insertOnce({ _id: newId(), publicId: id, label, reason, order, tags });
      }
    },
  };
}

/** Sets the reasons of a topic that was stored before topics had any. */
async function addReasons({
  publicId,
  reason,
  tags,
}: Pick<TopicRecord, 'publicId' | 'reason' | 'tags'>): Promise<void> {
  await TopicModel.updateOne({ publicId, reason: { $exists: false } }, { $set: { reason, tags } });
}

/** When processes start together, one inserts the topic; the others ignore the duplicate key. */
async function insertOnce(topic: TopicRecord): Promise<void> {
  try {
    await TopicModel.create([topic]);
  } catch (error) {
    if (!duplicateKeyOf(error)) throw error;
  }
}
