import { ProfileModel } from './profile.model.ts';
import type { ListedProfile, Profile } from './profile.model.ts';

type ListingFields = Pick<Profile, 'listings' | 'rankMean' | 'rankBand'>;

export type ProfileRepository = ReturnType<typeof createProfileRepository>;

type Change = Pick<Profile, 'about' | 'topicIds' | 'tagIds' | 'maxActiveConversations' | 'acceptingRequests'>;

export function createProfileRepository() {
  return {
    async insert(profile: Profile): Promise<void> {
      await ProfileModel.create([profile]);
    },

    find: (mentorId: string): Promise<Profile | null> => ProfileModel.findOne({ mentorId }).lean<Profile>(),

    findMany: (mentorIds: readonly string[]): Promise<Profile[]> =>
      ProfileModel.find({ mentorId: { $in: [...mentorIds] } }).lean<Profile[]>(),

    /**
     * A page of the mentors under a listing, in the order of an index.
     * @param page.order `rank`: best band first, of one band who waits longest first; `waiting`: who waits longest first
     */
    findListed: (page: {
      listing: string;
      order: 'rank' | 'waiting';
      skip: number;
      limit: number;
    }): Promise<ListedProfile[]> =>
      ProfileModel.find({ listings: page.listing }, { about: 0, listings: 0 })
        .sort(page.order === 'rank' ? { rankBand: -1, consideredAt: 1 } : { consideredAt: 1 })
        .skip(page.skip)
        .limit(page.limit)
        .lean<ListedProfile[]>(),

    /** A page of the mentors who have a profile, after the last mentor of the page before. */
    findIds: async ({ after, limit }: { after: string; limit: number }): Promise<string[]> =>
      (
        await ProfileModel.find({ mentorId: { $gt: after } }, { mentorId: 1 })
          .sort({ mentorId: 1 })
          .limit(limit)
          .lean<Pick<Profile, 'mentorId'>[]>()
      ).map(({ mentorId }) => mentorId),

    /** Joins a running transaction. */
    async setListing(mentorId: string, listing: ListingFields): Promise<void> {
      await ProfileModel.updateOne({ mentorId }, { $set: listing });
    },

    async noteConsidered(mentorIds: readonly string[], consideredAt: Date): Promise<void> {
      if (mentorIds.length === 0) return;
      await ProfileModel.updateMany({ mentorId: { $in: [...mentorIds] } }, { $set: { consideredAt } });
    },

    /** Changes a profile. @returns false when the mentor has none */
    async change(mentorId: string, change: Change): Promise<boolean> {
      const result = await ProfileModel.updateOne({ mentorId }, { $set: change });
      return result.matchedCount === 1;
    },

    /** The profile, written so that a concurrent acceptance conflicts with this one. */
    countAcceptance: (mentorId: string): Promise<Profile | null> =>
      ProfileModel.findOneAndUpdate({ mentorId }, { $inc: { acceptances: 1 } }).lean<Profile>(),
  };
}
