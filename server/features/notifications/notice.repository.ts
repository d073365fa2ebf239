import type { NoticeChannel } from '../../../shared/domain/notices/kinds.ts';
import { MAY_BE_OUT } from '../../../shared/domain/notices/sending.ts';
import { duplicateKeyOf, isInTransaction } from '../../platform/db/index.ts';
import { NoticeModel } from './notice.model.ts';
import type { Notice, NoticeSend } from './notice.model.ts';

export type NoticeRepository = ReturnType<typeof createNoticeRepository>;

const BATCH = 100;

export function createNoticeRepository() {
  return {
    /** The newest notice of one thing. */
    findLatest: ({ accountId, kind, about }: Pick<Notice, 'accountId' | 'kind' | 'about'>) =>
      NoticeModel.findOne({ accountId, kind, about }).sort({ round: -1 }).lean<Notice>(),

    /**
     * Stores a notice.
     * @returns false when this round of the thing is stored already. Joins the running transaction, which then runs again when another one stores
     * the same round first.
     */
    async insert(notice: Notice): Promise<boolean> {
      const { accountId, kind, about, round, ...rest } = notice;
      try {
        const key = { accountId, kind, about, round };
        const result = await NoticeModel.updateOne(key, { $setOnInsert: rest }, { upsert: true });
        return result.upsertedCount === 1;
      } catch (error) {
        if (isInTransaction() || !duplicateKeyOf(error)) throw error;
        return false;
      }
    },

    /** Notices of a person: first those that are not opened, then the opened ones, each newest first. */
    async findOf(accountId: string, count: number): Promise<Notice[]> {
      const unopened = await findNewest({ accountId, openedAt: null }, count);
      if (unopened.length === count) return unopened;
      const opened = await findNewest({ accountId, openedAt: { $ne: null } }, count - unopened.length);
      return [...unopened, ...opened];
    },

    async dropAllOf(accountId: string): Promise<void> {
      await NoticeModel.deleteMany({ accountId });
    },

    /** At most `limit`: enough for a bell that counts no further. */
    countUnopened: (accountId: string, limit: number): Promise<number> =>
      NoticeModel.countDocuments({ accountId, openedAt: null }, { limit }),

    /** How many of these public ids are notices of the account. */
    countOwn: (accountId: string, publicIds: readonly string[]): Promise<number> =>
      NoticeModel.countDocuments({ accountId, publicId: { $in: [...publicIds] } }),

    /** Marks as opened what was not, by public ids. @returns how many */
    async open(accountId: string, publicIds: readonly string[], at: Date): Promise<number> {
      const filter = { accountId, publicId: { $in: [...publicIds] }, openedAt: null };
      return (await NoticeModel.updateMany(filter, { $set: { openedAt: at } })).modifiedCount;
    },

    /** Marks as opened every notice of a conversation. @returns how many */
    async openOfConversation(accountId: string, conversation: string, at: Date): Promise<number> {
      const filter = { accountId, openedAt: null, conversation };
      return (await NoticeModel.updateMany(filter, { $set: { openedAt: at } })).modifiedCount;
    },

    /** Marks as opened every notice of one kind. @returns how many */
    async openOfKind(accountId: string, kind: Notice['kind'], at: Date): Promise<number> {
      const filter = { accountId, kind, openedAt: null };
      return (await NoticeModel.updateMany(filter, { $set: { openedAt: at } })).modifiedCount;
    },

    /** Accounts with something to send over a channel now: due, or claimed by a sender that did not finish in time. */
    findAccountsDue: async (channel: NoticeChannel, now: Date): Promise<string[]> => {
      const found = await NoticeModel.find(dueFilter(channel, now))
        .select({ accountId: 1 })
        .sort({ [`sends.${channel}.at`]: 1 })
        .limit(BATCH)
        .lean<Pick<Notice, 'accountId'>[]>();
      return [...new Set(found.map(({ accountId }) => accountId))];
    },

    /** What of an account is to be sent over a channel now, oldest first. */
    findDue: (accountId: string, channel: NoticeChannel, now: Date): Promise<Notice[]> =>
      NoticeModel.find({ accountId, ...dueFilter(channel, now) })
        .sort({ createdAt: 1, _id: 1 })
        .limit(BATCH)
        .lean<Notice[]>(),

    /** Replaces the send of a notice, unless another sender changed it since it was read. */
    async replaceSend(
      { _id, sends }: Pick<Notice, '_id' | 'sends'>,
      channel: NoticeChannel,
      next: NoticeSend,
    ): Promise<boolean> {
      const read = sends[channel];
      if (!read) return false;
      const { state, at, attempts, batch } = read;
      const unchanged = {
        [`sends.${channel}.state`]: state,
        [`sends.${channel}.at`]: at,
        [`sends.${channel}.attempts`]: attempts,
        [`sends.${channel}.batch`]: batch,
      };
      const change = { $set: { [`sends.${channel}`]: next } };
      return (await NoticeModel.updateOne({ _id, ...unchanged }, change)).modifiedCount === 1;
    },

    /** Sets the outcome of a page, whose sends no sweep takes up. */
    async setSend(noticeId: string, channel: NoticeChannel, next: NoticeSend): Promise<void> {
      await NoticeModel.updateOne({ _id: noticeId }, { $set: { [`sends.${channel}`]: next } });
    },

    /** Whether an unopened notice of the conversation went out over the channel, or may have, in another batch than this one. */
    wasSentForConversation: async (
      { accountId, conversation }: Pick<Notice, 'accountId' | 'conversation'>,
      { channel, batch }: { channel: NoticeChannel; batch: string },
    ): Promise<boolean> => {
      if (conversation === null) return false;
      const state = { $in: [...MAY_BE_OUT[channel]] };
      const inOther = { [`sends.${channel}.state`]: state, [`sends.${channel}.batch`]: { $ne: batch } };
      return (await NoticeModel.exists({ accountId, openedAt: null, conversation, ...inOther })) !== null;
    },
  };
}

/** @param count at least 1: MongoDB takes a limit of 0 for none */
const findNewest = (
  filter: { accountId: string; openedAt: null | { $ne: null } },
  count: number,
): Promise<Notice[]> =>
  NoticeModel.find(filter).sort({ createdAt: -1, _id: -1 }).limit(count).lean<Notice[]>();

/** The filter for notices that are due over a channel, or were claimed by a process that did not finish. */
const dueFilter = (channel: NoticeChannel, now: Date) => ({
  [`sends.${channel}.state`]: { $in: ['due', 'claimed'] },
  [`sends.${channel}.at`]: { $lte: now },
});
