import { duplicateKeyOf } from '../../platform/db/index.ts';
import { ReplyWaitModel } from './replyWait.model.ts';
import type { ReplyWait } from './replyWait.model.ts';

export type { ReplyWait } from './replyWait.model.ts';

export type ReplyWaitRepository = ReturnType<typeof createReplyWaitRepository>;

/** Only while the mentee still waits: a reply that came meanwhile is not overwritten. */
const open = { answeredAt: null, endedAt: { $exists: false } } as const;

export function createReplyWaitRepository() {
  return {
    /** Stores a wait. Without effect when it is stored already. */
    async insert(wait: ReplyWait): Promise<void> {
      try {
        await ReplyWaitModel.create([wait]);
      } catch (error) {
        if (!duplicateKeyOf(error)) throw error;
      }
    },

    findLatest: (conversationId: string): Promise<ReplyWait | null> =>
      ReplyWaitModel.findOne({ conversationId }).sort({ since: -1 }).lean<ReplyWait>(),

    findOpenOf: (mentorId: string): Promise<ReplyWait[]> =>
      ReplyWaitModel.find({ mentorId, ...open }).lean<ReplyWait[]>(),

    /** Waits whose mentor is to be reminded by now, or whose due instant has passed. */
    findDue: (now: Date, limit: number): Promise<ReplyWait[]> =>
      ReplyWaitModel.find({
        ...open,
        $or: [{ nudgeAt: { $lte: now } }, { lateAt: null, dueAt: { $lte: now } }],
      })
        .limit(limit)
        .lean<ReplyWait[]>(),

    /** How many of a mentor's waits from an instant on were promised, and how many were answered in time; those not yet due are left out. */
    async countKept({ mentorId, from, now }: { mentorId: string; from: Date; now: Date }) {
      const ended = {
        mentorId,
        since: { $gte: from },
        $or: [{ answeredAt: { $ne: null } }, { dueAt: { $lte: now } }],
      };
      const total = await ReplyWaitModel.countDocuments(ended);
      const late = await ReplyWaitModel.countDocuments({ ...ended, lateAt: { $ne: null } });
      return { kept: total - late, total };
    },

    /** Waits whose due instant passed without a reply, from an instant on. */
    findLateFrom: (from: Date): Promise<Pick<ReplyWait, 'mentorId' | 'answeredAt' | 'endedAt'>[]> =>
      ReplyWaitModel.find({ lateAt: { $gte: from } }, { mentorId: 1, answeredAt: 1, endedAt: 1 }).lean<
        Pick<ReplyWait, 'mentorId' | 'answeredAt' | 'endedAt'>[]
      >(),

    /** Waits of mentors that began after an instant. */
    findBegun: (search: { mentorIds: readonly string[]; from: Date }): Promise<ReplyWait[]> =>
      ReplyWaitModel.find({ mentorId: { $in: [...search.mentorIds] }, since: { $gt: search.from } }).lean<
        ReplyWait[]
      >(),

    /** The first wait of a conversation that was late, or whose due instant has passed without a reply. */
    findFirstMissed: (conversationId: string, now: Date): Promise<ReplyWait | null> =>
      ReplyWaitModel.findOne({
        conversationId,
        $or: [{ lateAt: { $ne: null } }, { answeredAt: null, dueAt: { $lte: now } }],
      })
        .sort({ since: 1 })
        .lean<ReplyWait>(),

    /** Changes a wait that is still open. @returns false where a reply came first */
    async change(
      id: string,
      change: Partial<Pick<ReplyWait, 'dueAt' | 'nudgeAt' | 'lateAt' | 'answeredAt' | 'endedAt'>>,
    ) {
      return (await ReplyWaitModel.updateOne({ _id: id, ...open }, { $set: change })).modifiedCount === 1;
    },

    /** Puts another id in the place of the mentee. Joins the running transaction. */
    replaceMentee: async (input: { conversationId: string; replacement: string }): Promise<void> => {
      const { conversationId, replacement } = input;
      await ReplyWaitModel.updateMany({ conversationId }, { $set: { menteeId: replacement } });
    },

    async remove(id: string): Promise<void> {
      await ReplyWaitModel.deleteOne({ _id: id });
    },
  };
}
