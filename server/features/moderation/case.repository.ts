import { AT_WORK } from '../../../shared/domain/moderation/caseStates.ts';
import { CaseCounterModel, CaseModel } from './case.model.ts';
import type { ModerationCase, Subject } from './case.model.ts';

export type CaseRepository = ReturnType<typeof createCaseRepository>;

const FIRST_NUMBER = 1_000;
const MOST_LISTED = 200;

/** What an act changes; the version is counted up beside it. */
export type CaseChange = Partial<
  Pick<ModerationCase, 'state' | 'claim' | 'risk' | 'suspendsCap' | 'lastAct'>
> & {
  decision?: ModerationCase['decisions'][number];
};

export function createCaseRepository() {
  return {
    async nextNumber(): Promise<number> {
      const counter = await CaseCounterModel.findOneAndUpdate(
        { _id: 'cases' },
        { $inc: { last: 1 } },
        { upsert: true, returnDocument: 'after' },
      ).lean();
      return FIRST_NUMBER + counter.last;
    },

    async insert(record: ModerationCase): Promise<void> {
      await CaseModel.create([record]);
    },

    find: (publicId: string): Promise<ModerationCase | null> =>
      CaseModel.findOne({ publicId }).lean<ModerationCase>(),

    findBySubject: ({ kind, id }: Subject): Promise<ModerationCase | null> =>
      CaseModel.findOne({ 'subject.kind': kind, 'subject.id': id }).lean<ModerationCase>(),

    /** Everything that is not closed: the gravest first, then what is due first. */
    listOpen: (): Promise<ModerationCase[]> =>
      CaseModel.find({ state: { $ne: 'closed' } })
        .sort({ riskRank: -1, dueAt: 1 })
        .limit(MOST_LISTED)
        .lean<ModerationCase[]>(),

    /** Null when somebody else acted since `version`: then nothing was changed. */
    async change(input: {
      caseId: string;
      version: number;
      change: CaseChange;
    }): Promise<ModerationCase | null> {
      const { decision, ...set } = input.change;
      return CaseModel.findOneAndUpdate(
        { _id: input.caseId, version: input.version },
        { $set: set, $inc: { version: 1 }, ...(decision && { $push: { decisions: decision } }) },
        { returnDocument: 'after' },
      ).lean<ModerationCase>();
    },

    /** Conversations in which a mentor's time is not stopped just now. */
    async findExempt(mentorId: string): Promise<string[]> {
      const cases = await CaseModel.find(
        { mentorId, suspendsCap: true, state: { $in: [...AT_WORK] } },
        { conversationId: 1 },
      ).lean<Pick<ModerationCase, 'conversationId'>[]>();
      return [...new Set(cases.flatMap(({ conversationId }) => conversationId ?? []))];
    },
  };
}
