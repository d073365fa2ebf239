import { duplicateKeyOf, isInTransaction } from '../../platform/db/index.ts';
import { NoticeModel } from './notice.model.ts';
import type { Notice } from './notice.model.ts';

export type NoticeRepository = ReturnType<typeof createNoticeRepository>;

export function createNoticeRepository() {
  return {
    /** The newest notice of one thing. */
    findLatest: ({ accountId, kind, about }: Pick<Notice, 'accountId' | 'kind' | 'about'>) =>
      NoticeModel.findOne({ accountId, kind, about }).sort({ round: -1 }).lean<Notice>(),

    /**
     * False when this round of the thing is stored already. Joins the running transaction, which then runs again when another one stores
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
  };
}
