import type { REPORT_REASONS, ReportOutcome } from '../../../shared/contracts/reports.ts';
import type { SafeguardingCopy, SealedText } from '../../platform/crypto/index.ts';
import { defineModel, safeguardingCopyField, sealedTextField } from '../../platform/db/index.ts';

/** A report of one participant about the other. All reports of one side about one message are one case. */
export interface ReportRecord {
  _id: string;
  caseId: string;
  publicId: string;
  reporterId: string;
  conversationId: string;
  /** The reported message; null for the whole conversation. */
  entryId: string | null;
  /** Counts the reports of one person about one message for one reason, each in different words, from 0. */
  part: number;
  reason: (typeof REPORT_REASONS)[number];
  at: Date;
  outcome: ReportOutcome;
  /** What the reporter wrote; null without words. */
  words: SealedText | null;
  /** Sealed `CheckFinding[]` of the `words`. */
  findings: SealedText;
  /** The words and the messages as they read at the report (`composeReportEvidence`); only the safeguarding lead's key opens it. */
  evidence: SafeguardingCopy | null;
}

export const ReportModel = defineModel<ReportRecord>({
  collection: 'moderation_reports',
  fields: {
    _id: { type: String, required: true },
    caseId: { type: String, required: true },
    publicId: { type: String, required: true },
    reporterId: { type: String, required: true },
    conversationId: { type: String, required: true },
    entryId: { type: String, default: null },
    reason: { type: String, required: true },
    part: { type: Number, required: true },
    at: { type: Date, required: true },
    outcome: { type: String, required: true },
    words: { type: sealedTextField, default: null },
    findings: { type: sealedTextField, required: true },
    evidence: { type: safeguardingCopyField, default: null },
  },
  indexes: [
    {
      fields: { reporterId: 1, conversationId: 1, entryId: 1, reason: 1, part: 1 },
      options: { unique: true },
    },
    { fields: { reporterId: 1, at: -1 } },
    { fields: { caseId: 1, at: 1 } },
  ],
});
