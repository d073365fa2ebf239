import type { SealedText } from '../../platform/crypto/index.ts';
import { defineModel, sealedTextField } from '../../platform/db/index.ts';

/** The profile by which an approved mentor is suggested. */
export interface Profile {
  _id: string;
  mentorId: string;
  /** A few lines that mentees are shown with the suggestion; null until the mentor has written them. */
  about: SealedText | null;
  topicIds: string[];
  tagIds: string[];
  maxActiveConversations: number;
  acceptingRequests: boolean;
  /** `listingKey` of every age band in which the mentor may be found, with every topic and experience; a hint, looked at again for each need. */
  listings: string[];
  /** Mean of the released numbers, from 0 to 1, or the prior; changes on release days only. */
  rankMean: number;
  /** `rankBandOf` the mean, for the index. */
  rankBand: number;
  /** When the mentor was last suggested, or passed over for want of time or room; null for a new one, who comes first. */
  consideredAt: Date | null;
  /** Written with every acceptance, so that two at once conflict and cannot both take the last place. */
  acceptances: number;
}

/** A profile as a search reads it: without the two parts that are long. */
export type ListedProfile = Omit<Profile, 'about' | 'listings'>;

export const ProfileModel = defineModel<Profile>({
  collection: 'mentor_profiles',
  fields: {
    _id: { type: String, required: true },
    mentorId: { type: String, required: true },
    about: { type: sealedTextField, default: null },
    topicIds: { type: [String], required: true },
    tagIds: { type: [String], required: true },
    maxActiveConversations: { type: Number, required: true },
    acceptingRequests: { type: Boolean, required: true },
    acceptances: { type: Number, required: true },
    listings: { type: [String], required: true },
    rankMean: { type: Number, required: true },
    rankBand: { type: Number, required: true },
    consideredAt: { type: Date, default: null },
  },
  indexes: [
    { fields: { mentorId: 1 }, options: { unique: true } },
    { fields: { listings: 1, rankBand: -1, consideredAt: 1 } },
    { fields: { listings: 1, consideredAt: 1 } },
  ],
});
