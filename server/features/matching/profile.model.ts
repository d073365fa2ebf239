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
  /** Written with every acceptance, so that two at once conflict and cannot both take the last place. */
  acceptances: number;
}

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
  },
  indexes: [
    { fields: { mentorId: 1 }, options: { unique: true } },
    { fields: { topicIds: 1, acceptingRequests: 1 } },
  ],
});
