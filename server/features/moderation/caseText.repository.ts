import type { Subject } from './case.model.ts';
import { CaseTextModel } from './caseText.model.ts';
import type { CaseText } from './caseText.model.ts';

export type CaseTextRepository = ReturnType<typeof createCaseTextRepository>;

export function createCaseTextRepository() {
  return {
    async insert(text: CaseText): Promise<void> {
      await CaseTextModel.create([text]);
    },

    findBySubject: ({ kind, id }: Subject): Promise<CaseText | null> =>
      CaseTextModel.findOne({ 'subject.kind': kind, 'subject.id': id }).lean<CaseText>(),

    findInCase: (input: { caseId: string; publicId: string }): Promise<CaseText | null> =>
      CaseTextModel.findOne(input).lean<CaseText>(),

    findAbout: ({ caseId, subjectId }: { caseId: string; subjectId: string }): Promise<CaseText | null> =>
      CaseTextModel.findOne({ caseId, 'subject.id': subjectId }).lean<CaseText>(),

    /** Newest first. */
    listNewest: ({
      caseId,
      skip,
      limit,
    }: {
      caseId: string;
      skip: number;
      limit: number;
    }): Promise<CaseText[]> =>
      CaseTextModel.find({ caseId }).sort({ at: -1, _id: -1 }).skip(skip).limit(limit).lean<CaseText[]>(),
  };
}
