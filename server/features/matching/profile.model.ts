import type { SealedText } from '../../platform/crypto/index.ts';
import { defineModel, sealedTextField } from '../../platform/db/index.ts';

/** What an approved mentor can be found by. */
export interface Profile {
  _id: string;
  mentorId: string;
  /** A few lines that mentees are shown with a suggestion. */
  about: SealedText;
  topicIds: string[];
  tagIds: string[];
  maxActiveConversations: number;
  acceptingRequests: boolean;
  /** Counts up with every acceptance, so that two at once cannot both take the last place. */
  acceptances: number;
}

export const ProfileModel = defineModel<Profile>({
  collection: 'mentor_profiles',
  fields: {
    _id: { type: String, required: true },
    mentorId: { type: String, required: true },
    about: { type: sealedTextField, required: true },
    topicIds: { type: [String], required: true },
    tagIds: { type: [String], required: true },
    maxActiveConversations: { type: Number, required: true },
    acceptingRequests: { type: Boolean, required: true },
    acceptances: { type: Number, required: true },
  },
  indexes: [
    { fields: { mentorId: 1 }, options: { unique: true } },
    { fields: { topicIds: 1, acceptingRequests: 1 } },
  ],
});
