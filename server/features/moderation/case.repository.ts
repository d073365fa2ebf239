import type mongoose from 'mongoose';
import { AT_WORK } from '../../../shared/domain/moderation/caseStates.ts';
import { CaseCounterModel, CaseModel } from './case.model.ts';
import type { ModerationCase, Subject } from './case.model.ts';

export type CaseRepository = ReturnType<typeof createCaseRepository>;

const FIRST_NUMBER = 1_000;
const MOST_LISTED = 200;

/** The fields that a change may set; `change` also adds one to the version. */
export type CaseChange = Partial<
  Pick<
    ModerationCase,
    | 'state'
    | 'claim'
    | 'kind'
    | 'risk'
    | 'riskRank'
    | 'dueAt'
    | 'suspendsCap'
    | 'findings'
    | 'score'
    | 'attention'
    | 'level'
    | 'evidence'
    | 'lastAction'
  >
> & {
  decision?: ModerationCase['decisions'][number];
  /** Entry of one more message of the case. */
  piece?: string;
};

const BY_CLOCK = { riskRank: -1, dueAt: 1 } as const;
const BY_SCORE = { score: -1, dueAt: 1 } as const;

function listQueue(
  filter: mongoose.QueryFilter<ModerationCase>,
  order: typeof BY_CLOCK | typeof BY_SCORE,
  most = MOST_LISTED,
): Promise<ModerationCase[]> {
  return CaseModel.find(filter).sort(order).limit(most).lean<ModerationCase[]>();
}

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

    /** The undecided case of what the listener heard of one side of a conversation: at most one. */
    findHeard: (input: {
      conversationId: string;
      about: ModerationCase['about'];
    }): Promise<ModerationCase | null> =>
      CaseModel.findOne({
        ...input,
        attention: { $ne: null },
        state: { $in: [...AT_WORK] },
      }).lean<ModerationCase>(),

    /**
     * Undecided cases with a clock, the gravest first, then the one due first; after them undecided `listen` cases, the greatest score
     * first; after those the decided cases that are not closed.
     */
    async listOpen(): Promise<ModerationCase[]> {
      const withClock = await listQueue({ state: { $in: [...AT_WORK] }, kind: { $ne: 'listen' } }, BY_CLOCK);
      const heard = await listQueue({ state: { $in: [...AT_WORK] }, kind: 'listen' }, BY_SCORE);
      const room = MOST_LISTED - withClock.length;
      const decided = room > 0 ? await listQueue({ state: 'actioned' }, BY_CLOCK, room) : [];
      return [...withClock, ...heard, ...decided];
    },

    /** Null when the case is no longer at `version`: then nothing was changed. */
    async change(input: {
      caseId: string;
      version: number;
      change: CaseChange;
    }): Promise<ModerationCase | null> {
      const { decision, piece, ...set } = input.change;
      return CaseModel.findOneAndUpdate(
        { _id: input.caseId, version: input.version },
        {
          $set: set,
          $inc: { version: 1 },
          ...(decision && { $push: { decisions: decision } }),
          ...(piece !== undefined && { $addToSet: { pieces: piece } }),
        },
        { returnDocument: 'after' },
      ).lean<ModerationCase>();
    },

    /** Undecided cases of a conversation that suspend the mentor's cap. */
    findSuspendingCap: (conversationId: string): Promise<Pick<ModerationCase, 'subject' | 'pieces'>[]> =>
      CaseModel.find(
        { conversationId, suspendsCap: true, state: { $in: [...AT_WORK] } },
        { subject: 1, pieces: 1 },
      ).lean<Pick<ModerationCase, 'subject' | 'pieces'>[]>(),

    /** Conversations with an undecided case that suspends the mentor's cap, closed conversations included. */
    async findExempt(mentorId: string): Promise<string[]> {
      const cases = await CaseModel.find(
        { mentorId, suspendsCap: true, state: { $in: [...AT_WORK] } },
        { conversationId: 1 },
      ).lean<Pick<ModerationCase, 'conversationId'>[]>();
      return [...new Set(cases.flatMap(({ conversationId }) => conversationId ?? []))];
    },
  };
}
