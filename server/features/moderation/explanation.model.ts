import type { RemovalReason } from '../../../shared/domain/conversation/removals.ts';
import type { ExplanationTemplate } from '../../../shared/domain/moderation/explanations.ts';
import { dateField, defineModel, textField } from '../../platform/db/index.ts';

/** What one person is told of one decision. It has no words of its own: they are those of the template. */
export interface Explanation {
  _id: string;
  publicId: string;
  accountId: string;
  caseId: string;
  decisionId: string;
  template: ExplanationTemplate;
  removedFor: RemovalReason | null;
  /** Public id. */
  conversation: string;
  at: Date;
  /** When its person put it away; null while it is shown. */
  putAwayAt: Date | null;
}

export const ExplanationModel = defineModel<Explanation>({
  collection: 'moderation_explanations',
  fields: {
    _id: textField,
    publicId: textField,
    accountId: textField,
    caseId: textField,
    decisionId: textField,
    template: textField,
    removedFor: { type: String, default: null },
    conversation: textField,
    at: dateField,
    putAwayAt: { type: Date, default: null },
  },
  indexes: [
    { fields: { publicId: 1 }, options: { unique: true } },
    { fields: { decisionId: 1, accountId: 1 }, options: { unique: true } },
    { fields: { accountId: 1, putAwayAt: 1, at: -1 } },
  ],
});
