import type { REPORT_REASONS } from '../../../shared/contracts/moderation.ts';
import { defineModel } from '../../platform/db/index.ts';

/** A report of one participant about the other. Its words are stored with the case. */
export interface ReportRecord {
  _id: string;
  publicId: string;
  reporterId: string;
  conversationId: string;
  /** The reported message; null for the whole conversation. */
  entryId: string | null;
  /** Counts the reports of one person about one message for one reason, each in different words, from 0. */
  part: number;
  reason: (typeof REPORT_REASONS)[number];
  at: Date;
  outcome: 'waiting' | 'acted' | 'noRuleBroken';
}

export const ReportModel = defineModel<ReportRecord>({
  collection: 'moderation_reports',
  fields: {
    _id: { type: String, required: true },
    publicId: { type: String, required: true },
    reporterId: { type: String, required: true },
    conversationId: { type: String, required: true },
    entryId: { type: String, default: null },
    reason: { type: String, required: true },
    part: { type: Number, required: true },
    at: { type: Date, required: true },
    outcome: { type: String, required: true },
  },
  indexes: [
    {
      fields: { reporterId: 1, conversationId: 1, entryId: 1, reason: 1, part: 1 },
      options: { unique: true },
    },
    { fields: { reporterId: 1, at: -1 } },
  ],
});
