import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { SafeguardingCopy, SealedText } from '../../platform/crypto/index.ts';
import {
  defineModel,
  safeguardingCopyField,
  sealedTextField,
  subdocument,
  textField,
} from '../../platform/db/index.ts';
import type { Subject } from './case.model.ts';

/** A further text that was added to a case after it was opened. Its words are stored where its subject is, or here. */
export interface CaseText {
  _id: string;
  publicId: string;
  caseId: string;
  /** Each subject is added once. */
  subject: Subject;
  from: Side;
  at: Date;
  /** `CheckFinding[]` */
  findings: SealedText;
  /** Text that is no message and no attempt. */
  words: SealedText | null;
  /** The text as it read when it was added; only the safeguarding lead's private key opens it. */
  evidence: SafeguardingCopy | null;
}

export const CaseTextModel = defineModel<CaseText>({
  collection: 'moderation_case_texts',
  fields: {
    _id: textField,
    publicId: textField,
    caseId: textField,
    subject: { type: subdocument({ kind: textField, id: textField }), required: true },
    from: textField,
    at: { type: Date, required: true },
    findings: { type: sealedTextField, required: true },
    words: { type: sealedTextField, default: null },
    evidence: { type: safeguardingCopyField, default: null },
  },
  indexes: [
    { fields: { publicId: 1 }, options: { unique: true } },
    { fields: { 'subject.kind': 1, 'subject.id': 1 }, options: { unique: true } },
    { fields: { caseId: 1, at: -1 } },
  ],
});
