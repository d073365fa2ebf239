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
      const stored = await TopicModel.find().lean<Partial<TopicRecord>[]>();
      const storedById = new Map(stored.map((topic) => [topic.publicId, topic]));
      const missing: TopicRecord[] = [];
      for (const [order, { id, label, reason, tags: all }] of TOPICS.entries()) {
        const tags = all.map(({ id: tagId, ...tag }) => ({ publicId: tagId, ...tag }));
        const before = storedById.get(id);
        if (before === undefined) missing.push({ _id: newId(), publicId: id, label, reason, order, tags });
        else if (before.reason === undefined) await addReasons({ publicId: id, reason, tags });
      }
      await insertEach(missing);
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

/** When processes start together, one inserts a topic; the others ignore its duplicate key. */
async function insertEach(topics: readonly TopicRecord[]): Promise<void> {
  try {
    await TopicModel.insertMany(topics, { ordered: false });
  } catch (error) {
    if (!duplicateKeyOf(error)) throw error;
  }
}
