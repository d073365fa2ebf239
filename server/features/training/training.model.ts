import { dateField, defineModel, numberField, subdocument, textField } from '../../platform/db/index.ts';

const TRAINING_PARTS = ['modules', 'practice', 'conduct'] as const;
export type TrainingPart = (typeof TRAINING_PARTS)[number];

const partField = { type: String, enum: TRAINING_PARTS, required: true } as const;

/** The newest pass of one module or practice, or of the code of conduct. */
export interface PassRecord {
  part: TrainingPart;
  itemId: string;
  version: number;
  at: Date;
}

/** What one mentor has passed; other features rely on it. */
export interface PreparationRecord {
  /** Id of the mentor's account. */
  _id: string;
  passes: PassRecord[];
  /** Goes up with each try, so that two tries at the same time conflict and neither is left out of the count. */
  attempts: number;
}

/** One try, as evidence. */
export interface TrainingAttempt {
  _id: string;
  mentorId: string;
  /** Made by the client, unique for the mentor. */
  attemptId: string;
  part: TrainingPart;
  itemId: string;
  version: number;
  /** Indices of options, or ids of choices. */
  answers: string[];
  passed: boolean;
  at: Date;
}

export const PreparationModel = defineModel<PreparationRecord>({
  collection: 'training_preparations',
  fields: {
    _id: textField,
    passes: {
      type: [subdocument({ part: partField, itemId: textField, version: numberField, at: dateField })],
      required: true,
    },
    attempts: numberField,
  },
  indexes: [],
});

export const TrainingAttemptModel = defineModel<TrainingAttempt>({
  collection: 'training_attempts',
  appendOnly: true,
  fields: {
    _id: textField,
    mentorId: textField,
    attemptId: textField,
    part: partField,
    itemId: textField,
    version: numberField,
    answers: { type: [String], required: true },
    passed: { type: Boolean, required: true },
    at: dateField,
  },
  indexes: [
    { fields: { mentorId: 1, attemptId: 1 }, options: { unique: true } },
    { fields: { mentorId: 1, part: 1, itemId: 1, at: -1 } },
  ],
});
