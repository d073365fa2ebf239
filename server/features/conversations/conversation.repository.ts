import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { SealedText } from '../../platform/crypto/index.ts';
import { ConversationModel } from './conversation.model.ts';
import type { ConversationRecord } from './conversation.model.ts';

export type { ConversationRecord } from './conversation.model.ts';
export type ConversationRepository = ReturnType<typeof createConversationRepository>;

const memberField = (side: Side) => (side === 'mentee' ? 'menteeId' : 'mentorId');

export function createConversationRepository() {
  return {
    async insert(record: ConversationRecord): Promise<void> {
      await ConversationModel.create([record]);
    },
    find: (id: string): Promise<ConversationRecord | null> => ConversationModel.findById(id).lean(),
    findByPublicId: (publicId: string): Promise<ConversationRecord | null> =>
      ConversationModel.findOne({ publicId }).lean(),
    findOf: (side: Side, accountId: string): Promise<ConversationRecord[]> =>
      ConversationModel.find({ [memberField(side)]: accountId }).lean(),
    findOpenOf: (mentorId: string): Promise<ConversationRecord[]> =>
      ConversationModel.find({ mentorId, endedAt: null }).lean(),
    countOpenOf: (mentorId: string): Promise<number> =>
      ConversationModel.countDocuments({ mentorId, endedAt: null }),
    existsBetween: async (menteeId: string, mentorId: string): Promise<boolean> =>
      (await ConversationModel.exists({ menteeId, mentorId })) !== null,
    /** Keeps the first instant: a conversation ends once. */
    async setEnded(id: string, endedAt: Date): Promise<void> {
      await ConversationModel.updateOne({ _id: id, endedAt: null }, { $set: { endedAt } });
    },
    /** A new version, agreed to by nobody yet; false when another version was made first. */
    async changeAgreement(input: {
      id: string;
      version: number;
      goal: SealedText;
      untilOn: string;
    }): Promise<boolean> {
      const { id, version, goal, untilOn } = input;
      const agreement = { version: version + 1, goal, untilOn, acceptedBy: { mentee: false, mentor: false } };
      const result = await ConversationModel.updateOne(
        { _id: id, 'agreement.version': version },
        { $set: { agreement } },
      );
      return result.matchedCount === 1;
    },
    /** This side's yes to that version; null when the version is no longer the one. */
    acceptAgreement: (input: {
      id: string;
      version: number;
      side: Side;
    }): Promise<ConversationRecord | null> =>
      ConversationModel.findOneAndUpdate(
        { _id: input.id, 'agreement.version': input.version },
        { $set: { [`agreement.acceptedBy.${input.side}`]: true } },
        { returnDocument: 'after' },
      ).lean(),
    /** Moves the read mark on, never back. */
    async markRead(input: { id: string; side: Side; seq: number; publicId: string }): Promise<boolean> {
      const path = `reading.${input.side}`;
      const result = await ConversationModel.updateOne(
        { _id: input.id, [`${path}.readSeq`]: { $lt: input.seq } },
        { $set: { [`${path}.readSeq`]: input.seq, [`${path}.readUpTo`]: input.publicId } },
      );
      return result.modifiedCount === 1;
    },
    async markServed(input: { id: string; side: Side; seq: number }): Promise<void> {
      await ConversationModel.updateOne(
        { _id: input.id },
        { $max: { [`reading.${input.side}.servedSeq`]: input.seq } },
      );
    },
    async setHelpCard(id: string, shown: boolean): Promise<void> {
      await ConversationModel.updateOne({ _id: id }, { $set: { helpCard: shown } });
    },
  };
}
