import { STATUTORY_BODIES } from '../../../shared/domain/moderation/authorityReport.ts';
import { CaseModel } from './case.model.ts';
import type { ModerationCase } from './case.model.ts';

export type CaseReadersRepository = ReturnType<typeof createCaseReadersRepository>;

/** Cases in which abuse was suspected: `isForLeadAlone` as a filter. The bound on the date makes the store use the index. */
const FOR_LEAD_ALONE = {
  authorityReports: { $elemMatch: { dueAt: { $gt: new Date(0) }, body: { $in: [...STATUTORY_BODIES] } } },
};

/** Which cases and texts only a safeguarding lead may read (R23). */
export function createCaseReadersRepository() {
  return {
    /** The ids of those cases in which abuse was suspected. */
    async findForLeadAlone(ids: readonly string[]): Promise<string[]> {
      const found = await CaseModel.find({ _id: { $in: [...ids] }, ...FOR_LEAD_ALONE }, { _id: 1 }).lean<
        Pick<ModerationCase, '_id'>[]
      >();
      return found.map(({ _id }) => _id);
    },

    /** Whether abuse was suspected in a case about this text. `textId`: of an entry or an attempt. */
    async isForLeadAlone(textId: string): Promise<boolean> {
      const isAbout = [{ 'subject.id': textId }, { 'report.entryId': textId }, { pieces: textId }];
      return (await CaseModel.exists({ ...FOR_LEAD_ALONE, $or: isAbout })) !== null;
    },
  };
}
