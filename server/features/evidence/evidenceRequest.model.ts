import type { SealedText } from '../../platform/crypto/index.ts';
import { dateField, defineModel, sealedTextField, textField } from '../../platform/db/index.ts';

/** The safeguarding lead asks to open the sealed evidence of a case, and a second person agrees (N8). */
export interface EvidenceRequest {
  _id: string;
  publicId: string;
  caseId: string;
  askedBy: string;
  at: Date;
  reason: SealedText;
  /** Why the young person is not told; null where they are. */
  unsafeToTell: SealedText | null;
  confirmedBy: string | null;
  /** Until when the copies may be fetched; null before the confirmation. */
  openUntil: Date | null;
  /** Whether a message has told the young person. */
  told: boolean;
}

const maybeText = { type: String, default: null };

export const EvidenceRequestModel = defineModel<EvidenceRequest>({
  collection: 'evidence_requests',
  fields: {
    _id: textField,
    publicId: textField,
    caseId: textField,
    askedBy: textField,
    at: dateField,
    reason: { type: sealedTextField, required: true },
    unsafeToTell: { type: sealedTextField, default: null },
    confirmedBy: maybeText,
    openUntil: { type: Date, default: null },
    told: { type: Boolean, required: true },
  },
  indexes: [{ fields: { publicId: 1 }, options: { unique: true } }, { fields: { caseId: 1, at: -1 } }],
});
