import type { DecisionAction } from '../../../shared/contracts/moderation.ts';
import { CaseModel } from './case.model.ts';
import type { CaseKind, ModerationCase } from './case.model.ts';

export type CaseLogRepository = ReturnType<typeof createCaseLogRepository>;

/** Cases by number for the audit, and by span of time for the public numbers (N11). */
export function createCaseLogRepository() {
  return {
    /** Case numbers by id. */
    async findNumbers(ids: readonly string[]): Promise<Map<string, number>> {
      const found = await CaseModel.find({ _id: { $in: [...ids] } }, { number: 1 }).lean<
        Pick<ModerationCase, '_id' | 'number'>[]
      >();
      return new Map(found.map(({ _id, number }) => [_id, number]));
    },

    findIdByNumber: async (number: number): Promise<string | null> =>
      (await CaseModel.findOne({ number }, { _id: 1 }).lean<{ _id: string } | null>())?._id ?? null,

    /** When the first case was opened; null without any. */
    findFirstOpenedAt: async (): Promise<Date | null> =>
      (await CaseModel.findOne({}, { openedAt: 1 }).sort({ openedAt: 1 }).lean<{ openedAt: Date } | null>())
        ?.openedAt ?? null,

    /** The kind of each case that was opened from `from` until `until`, exclusive. */
    async listKindsOpened({ from, until }: { from: Date; until: Date }): Promise<CaseKind[]> {
      const found = await CaseModel.find({ openedAt: { $gte: from, $lt: until } }, { kind: 1 }).lean<
        Pick<ModerationCase, 'kind'>[]
      >();
      return found.map(({ kind }) => kind);
    },

    /** The action of each decision from `from` until `until`, exclusive. */
    async listActionsDecided({ from, until }: { from: Date; until: Date }): Promise<DecisionAction[]> {
      const found = await CaseModel.find(
        { decisions: { $elemMatch: { at: { $gte: from, $lt: until } } } },
        { 'decisions.action': 1, 'decisions.at': 1 },
      ).lean<{ decisions: { action: DecisionAction; at: Date }[] }[]>();
      return found.flatMap(({ decisions }) =>
        decisions.filter(({ at }) => at >= from && at < until).map(({ action }) => action),
      );
    },
  };
}
