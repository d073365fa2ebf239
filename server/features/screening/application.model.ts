import type { AgeBand } from '../../../shared/contracts/common.ts';
import { DUE_STEPS } from '../../../shared/domain/screening/due.ts';
import type { Due } from '../../../shared/domain/screening/due.ts';
import { BARRING_BODIES, REFERRAL_OUTCOMES } from '../../../shared/domain/screening/referral.ts';
import type { OverduePages } from '../../../shared/domain/dutyTask.ts';
import type { BarringBody, ReferralOutcome } from '../../../shared/domain/screening/referral.ts';
import { CHECK_LEVELS, CHECK_OUTCOMES, IDENTITY_CHANNELS } from '../../../shared/domain/screening/checks.ts';
import type { CheckLevel } from '../../../shared/domain/screening/checks.ts';
import type { CheckFacts, ReferenceFacts } from '../../../shared/domain/screening/evidence.ts';
import { SCREENING_STATES } from '../../../shared/domain/screening/states.ts';
import type { ScreeningState } from '../../../shared/domain/screening/states.ts';
import type { SealedText } from '../../platform/crypto/index.ts';
import { interviewField } from './interview.model.ts';
import type { Interview } from './interview.model.ts';
import { defineModel, sealedTextField, subdocument } from '../../platform/db/index.ts';

export interface ApprovalRecord {
  by: string;
  at: Date;
  ageBands: AgeBand[];
}

export interface HistoryStep {
  from: ScreeningState;
  to: ScreeningState;
  /** Account; null for the service itself. */
  by: string | null;
  at: Date;
  note: SealedText | null;
}

/** What a check said; the certificate or document is never stored (R5). */
export interface CheckRecord extends CheckFacts {
  /** How the documents were seen; null for a background check. */
  channel: (typeof IDENTITY_CHANNELS)[number] | null;
  /** Calendar date of the check, `2030-01-16`. */
  issuedOn: string;
  /** Account of the member of staff who recorded it; null for an outside provider. */
  by: string | null;
  at: Date;
}

/** The confirmation of the contact address by a link. */
export interface EmailProof {
  confirmedAt: Date | null;
  /** When the next mail is due; null where none is. */
  dueAt: Date | null;
  attempts: number;
  /** How often a link was asked for: it names the mail, so that repeats of one mail are alike. */
  asked: number;
  /** SHA-256 of the secrets of the links that work. */
  linkHashes: string[];
}

/** A background check that an outside provider was asked for; its answer names the request, and can be given once. */
export interface CheckRequest {
  publicId: string;
  level: CheckLevel;
  by: string;
  at: Date;
  answeredAt: Date | null;
}

/** The task to tell the barring body of a volunteer who was removed (R43). */
export interface Referral {
  body: BarringBody;
  openedAt: Date;
  dueAt: Date;
  /** Absent in those that were opened before overdue ones were paged. */
  paged?: OverduePages | null;
  closed: {
    outcome: ReferralOutcome;
    /** Calendar date on which the body was told, or the decision was made. */
    on: string;
    by: string;
    at: Date;
    note: SealedText;
  } | null;
}

/** Until when the evidence allows a match with a band. */
export interface MatchWindow {
  ageBand: AgeBand;
  until: Date;
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
  checks: CheckRecord[];
  checkRequests: CheckRequest[];
  emailProof: EmailProof;
  references: ReferenceFacts;
  interview: Interview;
  /** One for each approved band whose evidence is complete, without what the preparation adds. */
  matchWindows: MatchWindow[];
  history: HistoryStep[];
  /** Null for a draft, and for an application that is over. */
  due: Due | null;
  /** Null before a removal. */
  referral: Referral | null;
  /** Account of the mentor whose invitation the volunteer came by. */
  invitedBy: string | null;
  /** Written whenever a match relies on the state, so that a concurrent suspension conflicts and one of the two is retried. */
  reliedOn: number;
}

const state = { type: String, enum: SCREENING_STATES, required: true };
const approvalField = subdocument({ by: String, at: Date, ageBands: [String] });
const checkField = subdocument({
  kind: { type: String, enum: ['identity', 'background'], required: true },
  level: { type: String, enum: [...CHECK_LEVELS, null], default: null },
  outcome: { type: String, enum: CHECK_OUTCOMES, required: true },
  validUntil: { type: Date, default: null },
  channel: { type: String, enum: [...IDENTITY_CHANNELS, null], default: null },
  issuedOn: { type: String, required: true },
  by: { type: String, default: null },
  at: { type: Date, required: true },
});
const checkRequestField = subdocument({
  publicId: String,
  level: { type: String, enum: CHECK_LEVELS, required: true },
  by: String,
  at: Date,
  answeredAt: { type: Date, default: null },
});
const dueField = subdocument({
  what: { type: String, enum: DUE_STEPS, required: true },
  at: Date,
  part: { type: String, enum: ['waiting', 'others'], required: true },
});
const referralField = subdocument({
  body: { type: String, enum: BARRING_BODIES, required: true },
  openedAt: Date,
  dueAt: Date,
  paged: { type: subdocument({ count: { type: Number, required: true }, at: Date }), default: null },
  closed: {
    type: subdocument({
      outcome: { type: String, enum: REFERRAL_OUTCOMES, required: true },
      on: String,
      by: String,
      at: Date,
      note: { type: sealedTextField, required: true },
    }),
    default: null,
  },
});
const emailProofField = subdocument({
  confirmedAt: { type: Date, default: null },
  dueAt: { type: Date, default: null },
  attempts: { type: Number, required: true },
  asked: { type: Number, required: true },
  linkHashes: { type: [String], required: true },
});
const referencesField = subdocument({ speaking: Number, confirmed: Number });
const windowField = subdocument({ ageBand: String, until: Date });
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
    checks: { type: [checkField], required: true },
    checkRequests: { type: [checkRequestField], required: true },
    emailProof: { type: emailProofField, required: true },
    references: { type: referencesField, required: true },
    interview: { type: interviewField, required: true },
    matchWindows: { type: [windowField], required: true },
    history: { type: [historyField], required: true },
    due: { type: dueField, default: null },
    referral: { type: referralField, default: null },
    invitedBy: { type: String, default: null },
    reliedOn: { type: Number, required: true },
  },
  indexes: [
    { fields: { publicId: 1 }, options: { unique: true } },
    { fields: { mentorId: 1 }, options: { unique: true } },
    { fields: { state: 1, 'matchWindows.ageBand': 1 } },
    { fields: { state: 1, enteredAt: 1 } },
    { fields: { 'due.part': 1, 'due.at': 1, publicId: 1 } },
    { fields: { 'checkRequests.publicId': 1 } },
    { fields: { 'emailProof.linkHashes': 1 } },
    { fields: { 'emailProof.dueAt': 1 } },
  ],
});
