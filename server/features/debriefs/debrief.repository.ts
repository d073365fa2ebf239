import { DebriefModel } from './debrief.model.ts';
import type { MentorDebrief } from './debrief.model.ts';

export type DebriefRepository = ReturnType<typeof createDebriefRepository>;

/** More offers than this are not shown at once. */
const MAX_OFFERED = 20;

export function createDebriefRepository() {
  return {
    /** Stores an offered debrief. Without effect when one was stored for this case already. */
    async offer(debrief: MentorDebrief): Promise<void> {
      await DebriefModel.updateOne({ caseId: debrief.caseId }, { $setOnInsert: debrief }, { upsert: true });
    },

    /** The debrief of this mentor; null for one of another. */
    findForMentor: (input: { publicId: string; mentorId: string }): Promise<MentorDebrief | null> =>
      DebriefModel.findOne(input).lean<MentorDebrief>(),

    listOffered: (mentorId: string): Promise<MentorDebrief[]> =>
      DebriefModel.find({ mentorId, state: 'offered' })
        .sort({ offeredAt: -1 })
        .limit(MAX_OFFERED)
        .lean<MentorDebrief[]>(),

    countSince: ({ mentorId, from }: { mentorId: string; from: Date }): Promise<number> =>
      DebriefModel.countDocuments({ mentorId, offeredAt: { $gte: from } }),

    async answer({ debriefId, state }: { debriefId: string; state: 'taken' | 'left' }): Promise<void> {
      await DebriefModel.updateOne({ _id: debriefId }, { $set: { state } });
    },
  };
}
