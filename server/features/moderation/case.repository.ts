import { AT_WORK } from '../../../shared/domain/moderation/caseStates.ts';
import type { CaseState } from '../../../shared/domain/moderation/caseStates.ts';
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

    /** What nobody has decided, the gravest first, then what is due first; behind it what is only not closed yet. */
    async listOpen(): Promise<ModerationCase[]> {
      const inState = (states: readonly CaseState[], most: number) =>
        CaseModel.find({ state: { $in: [...states] } })
          .sort({ riskRank: -1, dueAt: 1 })
          .limit(most)
          .lean<ModerationCase[]>();
      const atWork = await inState(AT_WORK, MOST_LISTED);
      return atWork.length < MOST_LISTED
        ? [...atWork, ...(await inState(['actioned'], MOST_LISTED - atWork.length))]
        : atWork;
    },

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

    /** Conversations with an open case that suspends the mentor's cap, whether or not they go on. */
    async findExempt(mentorId: string): Promise<string[]> {
      const cases = await CaseModel.find(
        { mentorId, suspendsCap: true, state: { $in: [...AT_WORK] } },
        { conversationId: 1 },
      ).lean<Pick<ModerationCase, 'conversationId'>[]>();
      return [...new Set(cases.flatMap(({ conversationId }) => conversationId ?? []))];
    },
  };
}
