import type { AgeBand } from '../../../shared/contracts/common.ts';
import { SCREENING_STATES } from '../../../shared/domain/screening/states.ts';
import type { ScreeningState } from '../../../shared/domain/screening/states.ts';
import type { SealedText } from '../../platform/crypto/index.ts';
import { defineModel, sealedTextField, subdocument } from '../../platform/db/index.ts';

export interface ApprovalRecord {
  by: string;
  at: Date;
  ageBands: AgeBand[];
}

export interface HistoryStep {
  from: ScreeningState;
  to: ScreeningState;
  by: string;
  at: Date;
  note: SealedText | null;
}

/** A volunteer's application, from sign-up to being matched, and the states of their service afterwards. */
export interface Application {
  _id: string;
  publicId: string;
  mentorId: string;
  state: ScreeningState;
  /** The states to go back to from `paused`, `reScreenDue` and `suspended`, the nearest last. */
  cameFrom: ScreeningState[];
  enteredAt: Date;
  /** Counts up with every step and approval; a decision names the version it was made on. */
  version: number;
  /** The form as JSON; null until something was saved. */
  form: SealedText | null;
  interviewerIds: string[];
  approvals: ApprovalRecord[];
  approvedAgeBands: AgeBand[];
  history: HistoryStep[];
  /** Written whenever a match relies on the state, so that a concurrent suspension conflicts and one of the two is retried. */
  reliedOn: number;
}

const state = { type: String, enum: SCREENING_STATES, required: true };
const approvalField = subdocument({ by: String, at: Date, ageBands: [String] });
const historyField = subdocument({
  from: state,
  to: state,
  by: String,
  at: Date,
  note: { type: sealedTextField, default: null },
});

export const ApplicationModel = defineModel<Application>({
  collection: 'screening_applications',
  fields: {
    _id: { type: String, required: true },
    publicId: { type: String, required: true },
    mentorId: { type: String, required: true },
    state,
    cameFrom: { type: [String], required: true },
    enteredAt: { type: Date, required: true },
    version: { type: Number, required: true },
    form: { type: sealedTextField, default: null },
    interviewerIds: { type: [String], required: true },
    approvals: { type: [approvalField], required: true },
    approvedAgeBands: { type: [String], required: true },
    history: { type: [historyField], required: true },
    reliedOn: { type: Number, required: true },
  },
  indexes: [
    { fields: { publicId: 1 }, options: { unique: true } },
    { fields: { mentorId: 1 }, options: { unique: true } },
    { fields: { state: 1, approvedAgeBands: 1 } },
    { fields: { state: 1, enteredAt: 1 } },
  ],
});
