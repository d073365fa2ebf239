import type { AgeBand } from '../../../shared/contracts/common.ts';
import { MATCHABLE_STATES } from '../../../shared/domain/screening/moves.ts';
import type { Due, DuePart } from '../../../shared/domain/screening/due.ts';
import { IN_SERVICE } from '../../../shared/domain/screening/states.ts';
import type { SealedText } from '../../platform/crypto/index.ts';
import { newInterview } from './newInterview.ts';
import type { EvidenceField, StepChange } from './application.changes.ts';
import { ApplicationModel } from './application.model.ts';
import type { Application, HistoryStep } from './application.model.ts';

export type ApplicationRepository = ReturnType<typeof createApplicationRepository>;

const LAPSED_BATCH = 50;

/** The last application of the page before. */
interface Place {
  dueAt: Date;
  publicId: string;
}

/** Who may be matched, as far as an application knows. */
interface Matchable {
  ageBand: AgeBand;
  now: Date;
}

/** The filter for applications that may be matched with an age band now. */
const matchable = ({ ageBand, now }: Matchable) => ({
  state: { $in: [...MATCHABLE_STATES] },
  matchWindows: { $elemMatch: { ageBand, until: { $gt: now } } },
});

export function createApplicationRepository() {
  return {
    async insert(application: Application): Promise<void> {
      await ApplicationModel.create([application]);
    },

    findOfMentor: (mentorId: string): Promise<Application | null> =>
      ApplicationModel.findOne({ mentorId }).lean<Application>(),

    findApprovedBands: (mentorId: string): Promise<Pick<Application, 'approvedAgeBands'> | null> =>
      ApplicationModel.findOne({ mentorId }, { approvedAgeBands: 1 }).lean<
        Pick<Application, 'approvedAgeBands'>
      >(),

    /** Accounts of the mentors on probation. */
    async findOnProbation(): Promise<string[]> {
      const found = await ApplicationModel.find({ state: 'probation' }, { mentorId: 1 }).lean<
        Pick<Application, 'mentorId'>[]
      >();
      return found.map(({ mentorId }) => mentorId);
    },

    /** Staff do not see drafts. */
    findSentIn: (publicId: string): Promise<Application | null> =>
      ApplicationModel.findOne({ publicId, state: { $ne: 'draft' } }).lean<Application>(),

    /** A page of one part, what is due first in front. */
    listPart: (input: { part: DuePart; after: Place | null; limit: number }): Promise<Application[]> => {
      const { part, after, limit } = input;
      const rest = after && {
        $or: [
          { 'due.at': { $gt: after.dueAt } },
          { 'due.at': after.dueAt, publicId: { $gt: after.publicId } },
        ],
      };
      return ApplicationModel.find({ 'due.part': part, ...rest })
        .sort({ 'due.at': 1, publicId: 1 })
        .limit(limit)
        .lean<Application[]>();
    },

    /** Mentors in service, or out of it for a while. */
    listInService: (): Promise<Pick<Application, 'mentorId' | 'publicId'>[]> =>
      ApplicationModel.find({ state: { $in: [...IN_SERVICE] } }, { mentorId: 1, publicId: 1 }).lean<
        Pick<Application, 'mentorId' | 'publicId'>[]
      >(),

    countWaiting: (): Promise<number> =>
      ApplicationModel.countDocuments({ 'due.part': 'waiting' satisfies DuePart }),

    /** Saves the form of a draft. @returns false when the application was sent in meanwhile */
    async saveDraft({ applicationId, form }: { applicationId: string; form: SealedText }): Promise<boolean> {
      const result = await ApplicationModel.updateOne(
        { _id: applicationId, state: 'draft' },
        { $set: { form } },
      );
      return result.matchedCount === 1;
    },

    /** Stores a step of an application with its history row. @returns false when the application was changed since `version` */
    async step(input: {
      applicationId: string;
      version: number;
      change: StepChange;
      step: HistoryStep;
      form?: SealedText;
      /** The first link to the contact address is due at that instant. */
      emailProofAt?: Date;
    }): Promise<boolean> {
      const { applicationId, version, change, step, form, emailProofAt: dueAt } = input;
      const result = await ApplicationModel.updateOne(
        { _id: applicationId, version },
        {
          $set: {
            ...change,
            ...(form && { form }),
            ...(dueAt && { 'emailProof.dueAt': dueAt, 'emailProof.asked': 1 }),
          },
          $inc: { version: 1 },
          $push: { history: step },
        },
      );
      return result.modifiedCount === 1;
    },

    /** Adds evidence and counts the version up; false when the application was changed since `version`. */
    async changeEvidence(input: {
      applicationId: string;
      version: number;
      change: Partial<Pick<Application, EvidenceField>>;
    }): Promise<boolean> {
      const { applicationId, version, change } = input;
      const result = await ApplicationModel.updateOne(
        { _id: applicationId, version },
        { $set: change, $inc: { version: 1 } },
      );
      return result.modifiedCount === 1;
    },

    /** Applications of mentors in service whose first piece of evidence lapses in a span. */
    findLapsing: ({ from, to }: { from: Date; to: Date }): Promise<Application[]> =>
      ApplicationModel.find({
        state: { $in: ['probation', 'active', 'paused'] },
        matchWindows: { $elemMatch: { until: { $gte: from, $lte: to } } },
      }).lean<Application[]>(),

    /** Mentors who are matched whose evidence has lapsed for each band that they were approved for. */
    findLapsed: (now: Date): Promise<Application[]> =>
      ApplicationModel.find({
        state: { $in: [...MATCHABLE_STATES] },
        $and: [
          { matchWindows: { $elemMatch: { until: { $lte: now } } } },
          { matchWindows: { $not: { $elemMatch: { until: { $gt: now } } } } },
        ],
      })
        .limit(LAPSED_BATCH)
        .lean<Application[]>(),

    /** The newest histories of applications that were sent in. */
    listHistories: async (limit: number): Promise<HistoryStep[][]> => {
      const found = await ApplicationModel.find({ state: { $ne: 'draft' } }, { history: 1 })
        .sort({ enteredAt: -1 })
        .limit(limit)
        .lean<Pick<Application, 'history'>[]>();
      return found.map(({ history }) => history);
    },

    /** Whether staff have to do something by now. */
    isSomethingDue: async (now: Date): Promise<boolean> =>
      (await ApplicationModel.exists({
        'due.part': 'waiting' satisfies DuePart,
        'due.at': { $lte: now },
      })) !== null,

    /** What is due changed without a change of the application itself. */
    async setDue({ applicationId, due }: { applicationId: string; due: Due | null }): Promise<void> {
      await ApplicationModel.updateOne({ _id: applicationId }, { $set: { due } });
    },

    /** The application that an answer of an outside provider is about; null for a request that is unknown or was answered. */
    findByCheckRequest: (requestId: string): Promise<Application | null> =>
      ApplicationModel.findOne({
        checkRequests: { $elemMatch: { publicId: requestId, answeredAt: null } },
      }).lean<Application>(),

    /** The applications from before it was stored what is due of them. */
    findWithoutDue: (): Promise<Application[]> =>
      ApplicationModel.find({ due: { $exists: false } }).lean<Application[]>(),

    findById: (applicationId: string): Promise<Application | null> =>
      ApplicationModel.findById(applicationId).lean<Application>(),

    /** Adds the fields that applications had not from the start. */
    async addMissingFields(): Promise<void> {
      await ApplicationModel.updateMany(
        { emailProof: { $exists: false } },
        {
          $set: {
            checks: [],
            matchWindows: [],
            references: { speaking: 0, confirmed: 0 },
            interview: newInterview(0),
            emailProof: { confirmedAt: null, dueAt: null, attempts: 0, asked: 0, linkHashes: [] },
          },
        },
      );
      await ApplicationModel.updateMany(
        { checkRequests: { $exists: false } },
        { $set: { checkRequests: [], referral: null, invitedBy: null } },
      );
    },

    /** Open windows of those of the mentors who are on probation or active. */
    matchableBands: async (
      mentorIds: readonly string[],
      now: Date,
    ): Promise<Map<string, readonly AgeBand[]>> => {
      const found = await ApplicationModel.find(
        { mentorId: { $in: [...mentorIds] }, state: { $in: [...MATCHABLE_STATES] } },
        { mentorId: 1, matchWindows: 1 },
      ).lean<Pick<Application, 'mentorId' | 'matchWindows'>[]>();
      const openBands = ({ matchWindows }: Pick<Application, 'matchWindows'>) =>
        matchWindows.filter(({ until }) => until > now).map(({ ageBand }) => ageBand);
      return new Map(found.map((one) => [one.mentorId, openBands(one)]));
    },

    isMatchable: async ({ mentorId, ...range }: Matchable & { mentorId: string }): Promise<boolean> =>
      (await ApplicationModel.exists({ mentorId, ...matchable(range) })) !== null,

    /** Whether the mentor is matchable, found by a write, so that a suspension in another transaction conflicts with it. */
    async relyOnMatchable({ mentorId, ...range }: Matchable & { mentorId: string }): Promise<boolean> {
      const result = await ApplicationModel.updateOne(
        { mentorId, ...matchable(range) },
        { $inc: { reliedOn: 1 } },
      );
      return result.modifiedCount === 1;
    },
  };
}
