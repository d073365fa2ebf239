import { LOOK_VERDICTS } from '../../../shared/domain/screening/interview.ts';
import type { InterviewScores, LookVerdict } from '../../../shared/domain/screening/interview.ts';
import type { SealedText } from '../../platform/crypto/index.ts';
import { numberField, sealedTextField, subdocument } from '../../platform/db/index.ts';

export interface ScoredForm {
  by: string;
  at: Date;
  scores: InterviewScores;
  notes: SealedText;
}

/** The interview of an application. A further one begins empty and keeps the number of rounds, which its notes are sealed under. */
export interface Interview {
  round: number;
  slots: { publicId: string; startsAt: Date }[];
  /** Public id of the slot that the volunteer took. */
  booked: string | null;
  forms: ScoredForm[];
  look: { by: string; at: Date; verdict: LookVerdict; note: SealedText } | null;
}

const scores = subdocument({
  motivation: numberField,
  listening: numberField,
  boundaries: numberField,
  safety: numberField,
  reliability: numberField,
});
const notes = { type: sealedTextField, required: true };
const slot = subdocument({ publicId: String, startsAt: Date });
const form = subdocument({ by: String, at: Date, scores: { type: scores, required: true }, notes });
const look = subdocument({
  by: String,
  at: Date,
  verdict: { type: String, enum: LOOK_VERDICTS, required: true },
  note: notes,
});

/** The field of an application. */
export const interviewField = subdocument({
  round: numberField,
  slots: { type: [slot], required: true },
  booked: { type: String, default: null },
  forms: { type: [form], required: true },
  look: { type: look, default: null },
});
