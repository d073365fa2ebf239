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

    /** Profiles of the given mentors that accept requests and have one of the topics. */
    findCandidates: (input: {
      mentorIds: readonly string[];
      topicIds: readonly string[];
    }): Promise<Profile[]> =>
      ProfileModel.find({
        topicIds: { $in: [...input.topicIds] },
        acceptingRequests: true,
        mentorId: { $in: [...input.mentorIds] },
      }).lean<Profile[]>(),

    /** False when the mentor has no profile. */
    async change(mentorId: string, change: Change): Promise<boolean> {
      const result = await ProfileModel.updateOne({ mentorId }, { $set: change });
      return result.matchedCount === 1;
    },

    /** The profile, written so that a concurrent acceptance conflicts with this one. */
    countAcceptance: (mentorId: string): Promise<Profile | null> =>
      ProfileModel.findOneAndUpdate({ mentorId }, { $inc: { acceptances: 1 } }).lean<Profile>(),
  };
}
