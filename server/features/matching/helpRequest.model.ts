import mongoose from 'mongoose';
import type { HelpLevel } from '../../../shared/domain/moderation/riskLevels.ts';
import type { SealedText } from '../../platform/crypto/index.ts';
import { defineModel, sealedTextField, subdocument } from '../../platform/db/index.ts';

/** A mentor suggested for a need. */
export interface ProposalRecord {
  publicId: string;
  mentorId: string;
  /** Topics and tags of the need that the mentor has too. */
  topicIds: string[];
  tagIds: string[];
  /** Suggested because the mentor waited longest, not by rank. */
  byTurn: boolean;
}

/** What a mentee wants to talk about. The newest one of each mentee is the current one. */
export interface HelpRequest {
  _id: string;
  publicId: string;
  menteeId: string;
  topicIds: string[];
  tagIds: string[];
  /** They would like to ask one thing, not a long match. Absent where it was asked before there was a choice. */
  oneQuestion?: boolean;
  words: SealedText;
  /** The words as a mentor who said yes may read them: without details; null where the check held or stopped them. */
  wordsForMentor: SealedText | null;
  /** The mentee's note for the next mentor, and what of it a mentor who said yes may read; absent where it was left out. */
  handOver?: { own: SealedText; forMentor: SealedText | null };
  /** The words signal a risk, so that the mentee is shown the help card. */
  helpLevel: HelpLevel | null;
  proposals: ProposalRecord[];
  askedAt: Date;
  /** Since when the mentee wants to be told that someone is free; absent where they do not, and once they were told. */
  tellSince?: Date;
}

/** Filter on `tellSince`, for an index and its query. */
export const WANTS_TO_BE_TOLD = { $gt: new Date(0) };

const proposalField = new mongoose.Schema(
  { publicId: String, mentorId: String, topicIds: [String], tagIds: [String], byTurn: Boolean },
  { _id: false, id: false, strict: 'throw' },
);

export const HelpRequestModel = defineModel<HelpRequest>({
  collection: 'help_requests',
  fields: {
    _id: { type: String, required: true },
    publicId: { type: String, required: true },
    menteeId: { type: String, required: true },
    topicIds: { type: [String], required: true },
    tagIds: { type: [String], required: true },
    oneQuestion: { type: Boolean, default: false },
    words: { type: sealedTextField, required: true },
    wordsForMentor: { type: sealedTextField, default: null },
    handOver: {
      type: subdocument({
        own: { type: sealedTextField, required: true },
        forMentor: { type: sealedTextField, default: null },
      }),
    },
    helpLevel: { type: String, default: null },
    proposals: { type: [proposalField], required: true },
    askedAt: { type: Date, required: true },
    tellSince: { type: Date },
  },
  indexes: [
    { fields: { publicId: 1 }, options: { unique: true } },
    { fields: { menteeId: 1, askedAt: -1 } },
    { fields: { tellSince: 1 }, options: { partialFilterExpression: { tellSince: WANTS_TO_BE_TOLD } } },
  ],
});
