import { ProfileModel } from './profile.model.ts';
import type { Profile } from './profile.model.ts';

export type ProfileRepository = ReturnType<typeof createProfileRepository>;

type Change = Omit<Profile, '_id' | 'mentorId' | 'acceptances'>;

export function createProfileRepository() {
  return {
    async insert(profile: Profile): Promise<void> {
      await ProfileModel.create([profile]);
    },

    find: (mentorId: string): Promise<Profile | null> => ProfileModel.findOne({ mentorId }).lean<Profile>(),

    findMany: (mentorIds: readonly string[]): Promise<Profile[]> =>
      ProfileModel.find({ mentorId: { $in: [...mentorIds] } }).lean<Profile[]>(),

    /** Those among the mentors who take requests and have been through one of the topics. */
    findCandidates: (input: {
      mentorIds: readonly string[];
      topicIds: readonly string[];
    }): Promise<Profile[]> =>
      ProfileModel.find({
        topicIds: { $in: [...input.topicIds] },
        acceptingRequests: true,
        mentorId: { $in: [...input.mentorIds] },
      }).lean<Profile[]>(),

    /** False when there is no profile yet. */
    async change(mentorId: string, change: Change): Promise<boolean> {
      const result = await ProfileModel.updateOne({ mentorId }, { $set: change });
      return result.matchedCount === 1;
    },

    /** The profile, marked as accepting one more: a second acceptance at the same time has to wait for this one. */
    countAcceptance: (mentorId: string): Promise<Profile | null> =>
      ProfileModel.findOneAndUpdate({ mentorId }, { $inc: { acceptances: 1 } }).lean<Profile>(),
  };
}
