import { defineModel } from '../../platform/db/index.ts';

/** What a person told us of another. The words are with the case. */
export interface ReportRecord {
  _id: string;
  publicId: string;
  reporterId: string;
  conversationId: string;
  /** Empty for the whole conversation. */
  entryId: string;
  /** Counts what one person said of one place for one reason, in different words. */
  part: number;
  reason: 'unkind' | 'unsafe' | 'askedForContact' | 'madeMeUncomfortable' | 'worriedAboutThem' | 'other';
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
    entryId: { type: String, default: '' },
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
