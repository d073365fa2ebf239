import type { HelpLevel } from '../../../shared/domain/moderation/riskLevels.ts';
import { TeamMessageModel, TeamThreadModel } from './teamThread.model.ts';
import type { TeamMessageRecord, TeamThread } from './teamThread.model.ts';

export type TeamThreadRepository = ReturnType<typeof createTeamThreadRepository>;

/** Threads of the safety team with one person, and their messages. */
export function createTeamThreadRepository() {
  return {
    /** The thread of this person; null for the thread of another. */
    findForPerson: (input: { publicId: string; accountId: string }): Promise<TeamThread | null> =>
      TeamThreadModel.findOne(input).lean<TeamThread>(),

    findByKey: (key: string): Promise<TeamThread | null> =>
      TeamThreadModel.findOne({ key }).lean<TeamThread>(),

    findByKeys: (keys: readonly string[]): Promise<TeamThread[]> =>
      TeamThreadModel.find({ key: { $in: [...keys] } }).lean<TeamThread[]>(),

    /** Threads of one person, newest first. */
    listOf: (accountId: string): Promise<TeamThread[]> =>
      TeamThreadModel.find({ accountId }).sort({ lastAt: -1 }).lean<TeamThread[]>(),

    async insert(thread: TeamThread): Promise<void> {
      await TeamThreadModel.create([thread]);
    },

    /** Takes the number of the next message: two writers at once conflict, and the transaction that is run again takes the next one. */
    takeNextSeq: async (input: {
      threadId: string;
      at: Date;
      caseId: string;
      from: TeamMessageRecord['from'];
      helpLevel: HelpLevel | null;
    }): Promise<number | null> => {
      const { threadId, at, caseId, helpLevel } = input;
      const thread = await TeamThreadModel.findOneAndUpdate(
        { _id: threadId },
        { $inc: { lastSeq: 1 }, $set: { lastAt: at, caseId, helpLevel } },
        { returnDocument: 'after' },
      ).lean<TeamThread>();
      if (thread && input.from === 'team')
        await TeamThreadModel.updateOne({ _id: threadId }, { $set: { teamSeq: thread.lastSeq } });
      return thread?.lastSeq ?? null;
    },

    /** Moves the mark of what the person has read; never back. */
    async markRead({ threadId, seq }: { threadId: string; seq: number }): Promise<boolean> {
      const result = await TeamThreadModel.updateOne(
        { _id: threadId, readSeq: { $lt: seq } },
        { $set: { readSeq: seq } },
      );
      return result.modifiedCount === 1;
    },

    /** Puts another id in the place of the thread's person. Joins the running transaction. */
    async replacePerson(input: { threadId: string; accountId: string; replacement: string; key: string }) {
      const { threadId, accountId, replacement, key } = input;
      await TeamThreadModel.updateOne({ _id: threadId }, { $set: { accountId: replacement, key } });
      await TeamMessageModel.updateMany(
        { threadId, authorId: accountId },
        { $set: { authorId: replacement } },
      );
    },

    async insertMessage(message: TeamMessageRecord): Promise<void> {
      await TeamMessageModel.create([message]);
    },

    findByClientId: (
      input: Pick<TeamMessageRecord, 'threadId' | 'authorId' | 'clientMessageId'>,
    ): Promise<TeamMessageRecord | null> => TeamMessageModel.findOne(input).lean<TeamMessageRecord>(),

    /** The newest messages before a number, newest first. */
    findBefore: (input: { threadId: string; seq: number; limit: number }): Promise<TeamMessageRecord[]> =>
      TeamMessageModel.find({ threadId: input.threadId, seq: { $lt: input.seq } })
        .sort({ seq: -1 })
        .limit(input.limit)
        .lean<TeamMessageRecord[]>(),

    /** The newest messages that one account wrote in the thread, newest first. */
    findNewestOf: (input: {
      threadId: string;
      authorId: string;
      limit: number;
    }): Promise<TeamMessageRecord[]> =>
      TeamMessageModel.find({ threadId: input.threadId, authorId: input.authorId })
        .sort({ seq: -1 })
        .limit(input.limit)
        .lean<TeamMessageRecord[]>(),

    /** Messages of the team after a number. */
    countOfTeamAfter: ({ threadId, seq }: { threadId: string; seq: number }): Promise<number> =>
      TeamMessageModel.countDocuments({ threadId, from: 'team', seq: { $gt: seq } }),
  };
}
