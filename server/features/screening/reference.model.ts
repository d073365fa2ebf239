import {
  REFERENCE_CHANNELS,
  REFERENCE_STAGES,
  REFERENCE_STATES,
  SECOND_CHANNELS,
} from '../../../shared/domain/screening/references.ts';
import type {
  ReferenceChannel,
  ReferenceStage,
  ReferenceState,
  SecondChannel,
} from '../../../shared/domain/screening/references.ts';
import type { SealedText } from '../../platform/crypto/index.ts';
import {
  dateField,
  defineModel,
  numberField,
  sealedTextField,
  subdocument,
  textField,
} from '../../platform/db/index.ts';

/** One referee who was asked about a volunteer. Who they are and what they say is sealed under the key of the application. */
export interface ReferenceRequest {
  _id: string;
  publicId: string;
  applicationId: string;
  /** Counts the requests of one application, from 0. */
  position: number;
  /** Name, relationship and contact, as JSON. */
  referee: SealedText;
  state: ReferenceState;
  askedAt: Date;
  /** What falls due next, and when; null when nothing does. */
  stage: ReferenceStage | null;
  dueAt: Date | null;
  /** Tries of the mail of this stage. */
  attempts: number;
  mailsSent: number;
  onlyByPhone: boolean;
  /** The volunteer has to name another person. */
  anotherWanted: boolean;
  /** SHA-256 of the secrets of the links; each mail carries another, and all of them work until one was used. */
  linkHashes: string[];
  linkExpiresAt: Date;
  /** Phone number and time, as JSON. */
  ring: SealedText | null;
  /** As JSON. */
  answers: SealedText | null;
  answeredAt: Date | null;
  channel: ReferenceChannel | null;
  speaksFor: boolean | null;
  confirmed: { by: string; channel: SecondChannel; at: Date } | null;
}

export const ReferenceRequestModel = defineModel<ReferenceRequest>({
  collection: 'reference_requests',
  fields: {
    _id: textField,
    publicId: textField,
    applicationId: textField,
    position: numberField,
    referee: { type: sealedTextField, required: true },
    state: { type: String, enum: REFERENCE_STATES, required: true },
    askedAt: dateField,
    stage: { type: String, enum: [...REFERENCE_STAGES, null], default: null },
    dueAt: { type: Date, default: null },
    attempts: numberField,
    mailsSent: numberField,
    onlyByPhone: { type: Boolean, required: true },
    anotherWanted: { type: Boolean, required: true },
    linkHashes: { type: [String], required: true },
    linkExpiresAt: dateField,
    ring: { type: sealedTextField, default: null },
    answers: { type: sealedTextField, default: null },
    answeredAt: { type: Date, default: null },
    channel: { type: String, enum: [...REFERENCE_CHANNELS, null], default: null },
    speaksFor: { type: Boolean, default: null },
    confirmed: {
      type: subdocument({
        by: String,
        channel: { type: String, enum: SECOND_CHANNELS, required: true },
        at: Date,
      }),
      default: null,
    },
  },
  indexes: [
    { fields: { publicId: 1 }, options: { unique: true } },
    { fields: { applicationId: 1, position: 1 }, options: { unique: true } },
    { fields: { linkHashes: 1 } },
    { fields: { dueAt: 1 } },
  ],
});
