import type { AgeBand } from '../../../shared/contracts/common.ts';
import { MATCHABLE_STATES } from '../../../shared/domain/screening/moves.ts';
import { IN_SERVICE, WAITS_FOR_STAFF } from '../../../shared/domain/screening/states.ts';
import type { SealedText } from '../../platform/crypto/index.ts';
import { ApplicationModel } from './application.model.ts';
import type { Application, HistoryStep } from './application.model.ts';

export type ApplicationRepository = ReturnType<typeof createApplicationRepository>;

/** The fields a step changes besides the history. */
export type StepChange = Pick<
  Application,
  'state' | 'cameFrom' | 'enteredAt' | 'interviewerIds' | 'approvals' | 'approvedAgeBands'
>;

/** The two parts of the list of staff, in this order. Drafts and applications in a final state are in neither. */
const PARTS = {
  waiting: { states: WAITS_FOR_STAFF, order: 1, comparison: '$gt' },
  others: { states: IN_SERVICE, order: -1, comparison: '$lt' },
} as const;

/** The last application of the page before. */
interface Place {
  enteredAt: Date;
  publicId: string;
}

const matchable = (ageBand: AgeBand) => ({
  state: { $in: [...MATCHABLE_STATES] },
  approvedAgeBands: ageBand,
});

const ADULTS: AgeBand = '18-25';

/** Whether an application is approved for a band of people under 18. */
export function approvedForMinors(application: Pick<Application, 'approvedAgeBands'> | null): boolean {
  return (application?.approvedAgeBands ?? []).some((band) => band !== ADULTS);
}

export function createApplicationRepository() {
  return {
    async insert(application: Application): Promise<void> {
      await ApplicationModel.create([application]);
    },

    findOfMentor: (mentorId: string): Promise<Application | null> =>
      ApplicationModel.findOne({ mentorId }).lean<Application>(),

    /** Staff do not see drafts. */
    findSentIn: (publicId: string): Promise<Application | null> =>
      ApplicationModel.findOne({ publicId, state: { $ne: 'draft' } }).lean<Application>(),

    /** A page of one part: `waiting` begins with the longest wait, `others` with the newest. */
    listPart: (input: {
      part: keyof typeof PARTS;
      after: Place | null;
      most: number;
    }): Promise<Application[]> => {
      const { states, order, comparison } = PARTS[input.part];
      const rest = input.after && {
        $or: [
          { enteredAt: { [comparison]: input.after.enteredAt } },
          { enteredAt: input.after.enteredAt, publicId: { [comparison]: input.after.publicId } },
        ],
      };
      return ApplicationModel.find({ state: { $in: [...states] }, ...rest })
        .sort({ enteredAt: order, publicId: order })
        .limit(input.most)
        .lean<Application[]>();
    },

    countWaiting: (): Promise<number> =>
      ApplicationModel.countDocuments({ state: { $in: [...WAITS_FOR_STAFF] } }),

    /** False when the application is no longer a draft. */
    async saveDraft({ applicationId, form }: { applicationId: string; form: SealedText }): Promise<boolean> {
      const result = await ApplicationModel.updateOne(
        { _id: applicationId, state: 'draft' },
        { $set: { form } },
      );
      return result.matchedCount === 1;
    },

    /** False when the application was changed since `version`. */
    async step(input: {
      applicationId: string;
      version: number;
      change: StepChange;
      step: HistoryStep;
      form?: SealedText;
    }): Promise<boolean> {
      const { applicationId, version, change, step, form } = input;
      const result = await ApplicationModel.updateOne(
        { _id: applicationId, version },
        { $set: { ...change, ...(form && { form }) }, $inc: { version: 1 }, $push: { history: step } },
      );
      return result.modifiedCount === 1;
    },

    matchableMentors: async (ageBand: AgeBand): Promise<string[]> => {
      const found = await ApplicationModel.find(matchable(ageBand), { mentorId: 1 }).lean<
        Pick<Application, 'mentorId'>[]
      >();
      return found.map(({ mentorId }) => mentorId);
    },

    isMatchable: async ({ mentorId, ageBand }: { mentorId: string; ageBand: AgeBand }): Promise<boolean> =>
      (await ApplicationModel.exists({ mentorId, ...matchable(ageBand) })) !== null,

    /** Whether the mentor is matchable, found by a write, so that a suspension in another transaction conflicts with it. */
    async relyOnMatchable({ mentorId, ageBand }: { mentorId: string; ageBand: AgeBand }): Promise<boolean> {
      const result = await ApplicationModel.updateOne(
        { mentorId, ...matchable(ageBand) },
        { $inc: { reliedOn: 1 } },
      );
      return result.modifiedCount === 1;
    },
  };
}
