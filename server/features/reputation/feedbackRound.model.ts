import { defineModel, sealedTextField } from '../../platform/db/index.ts';
import type { SealedText } from '../../platform/crypto/index.ts';

/** When each side spoke about one conversation. A rating is sealed until both have, or until `dueAt`. */
export interface FeedbackRound {
  /** The conversation's id. */
  _id: string;
  rateeId: string;
  endedAt: Date;
  ratedAt: Date | null;
  reflectedAt: Date | null;
  /** When the rating begins to count; null while there is none. */
  dueAt: Date | null;
  unsealedAt: Date | null;
  /** When the mentee chose to skip the question, so that they are not asked again. */
  skippedAt: Date | null;
  /** Keyed hash of the mentor and the internet address that the rating came from; null once no pattern search needs it. */
  addressKey: string | null;
}

export const FeedbackRoundModel = defineModel<FeedbackRound>({
  collection: 'feedback_rounds',
  fields: {
    _id: { type: String, required: true },
    rateeId: { type: String, required: true },
    endedAt: { type: Date, required: true },
    ratedAt: { type: Date, default: null },
    reflectedAt: { type: Date, default: null },
    dueAt: { type: Date, default: null },
    unsealedAt: { type: Date, default: null },
    skippedAt: { type: Date, default: null },
    addressKey: { type: String, default: null },
  },
  indexes: [
    { fields: { unsealedAt: 1, dueAt: 1 } },
    { fields: { rateeId: 1, ratedAt: 1 } },
    { fields: { addressKey: 1 } },
  ],
});

/** The words of a rating, apart from the append-only ledger that names them, so that they can be erased. */
export interface FeedbackText {
  _id: string;
  body: SealedText;
  /** `held`: the check found something in it. */
  status: 'sealed' | 'held';
}

export const FeedbackTextModel = defineModel<FeedbackText>({
  collection: 'feedback_texts',
  fields: {
    _id: { type: String, required: true },
    body: { type: sealedTextField, required: true },
    status: { type: String, required: true },
  },
});

/** The mentee behind a pseudonym. The erasure of the account deletes it. */
export interface RaterRef {
  _id: string;
  menteeId: string;
  /** How much feedback they gave. Written with each, so that an exclusion and new feedback conflict. */
  given: number;
  /** All their feedback is left out, also what is still to come. */
  excluded: boolean;
}

export const RaterRefModel = defineModel<RaterRef>({
  collection: 'rater_refs',
  fields: {
    _id: { type: String, required: true },
    menteeId: { type: String, required: true },
    given: { type: Number, default: 0 },
    excluded: { type: Boolean, default: false },
  },
  indexes: [{ fields: { menteeId: 1 }, options: { unique: true } }],
});

export interface Reflection {
  /** The conversation's id: one reflection for each. */
  _id: string;
  mentorId: string;
  words: SealedText;
  kudos: string[];
  acceptedAt: Date;
}

export const ReflectionModel = defineModel<Reflection>({
  collection: 'reflections',
  fields: {
    _id: { type: String, required: true },
    mentorId: { type: String, required: true },
    words: { type: sealedTextField, required: true },
    kudos: { type: [String], required: true },
    acceptedAt: { type: Date, required: true },
  },
});
