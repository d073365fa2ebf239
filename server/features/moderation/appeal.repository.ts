import type { AppealOutcome } from '../../../shared/contracts/appeals.ts';
import { AppealModel } from './appeal.model.ts';
import type { AppealRecord } from './appeal.model.ts';

export type AppealRepository = ReturnType<typeof createAppealRepository>;

const PAGE = 50;

export function createAppealRepository() {
  return {
    async insert(appeal: AppealRecord): Promise<void> {
      await AppealModel.create([appeal]);
    },
    find: (id: string): Promise<AppealRecord | null> => AppealModel.findById(id).lean<AppealRecord>(),
    /** The appeal of this person about this subject; null without one. */
    findAbout: ({ accountId, subject }: Pick<AppealRecord, 'accountId' | 'subject'>) =>
      AppealModel.findOne({
        accountId,
        'subject.kind': subject.kind,
        'subject.id': subject.id,
      }).lean<AppealRecord>(),
    /** Newest first. */
    findOf: (accountId: string): Promise<AppealRecord[]> =>
      AppealModel.find({ accountId }).sort({ at: -1, _id: 1 }).limit(PAGE).lean<AppealRecord[]>(),
    /** An appeal has one outcome: null where it has one already. */
    settle: ({ id, outcome }: { id: string; outcome: Exclude<AppealOutcome, 'waiting'> }) =>
      AppealModel.findOneAndUpdate(
        { _id: id, outcome: 'waiting' },
        { $set: { outcome } },
        { returnDocument: 'after' },
      ).lean<AppealRecord>(),
  };
}
