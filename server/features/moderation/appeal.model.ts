import type { AppealOutcome, AppealSubjectKind } from '../../../shared/contracts/appeals.ts';
import { dateField, defineModel, subdocument, textField } from '../../platform/db/index.ts';

/** A person asks other staff to look at a decision again. One for each decision; its words are sealed with its case. */
export interface AppealRecord {
  _id: string;
  publicId: string;
  accountId: string;
  /** What was decided; the id is the public one that its person knows. */
  subject: { kind: AppealSubjectKind; id: string };
  /** Internal id of a removed message. */
  entryId: string | null;
  conversationId: string | null;
  /** The case in which it was decided; null for a removal that no case is known of. */
  decidedIn: string | null;
  at: Date;
  /** The appeal is decided by then. */
  decideBy: Date;
  outcome: AppealOutcome;
}

const maybeText = { type: String, default: null };

export const AppealModel = defineModel<AppealRecord>({
  collection: 'moderation_appeals',
  fields: {
    _id: textField,
    publicId: textField,
    accountId: textField,
    subject: { type: subdocument({ kind: textField, id: textField }), required: true },
    entryId: maybeText,
    conversationId: maybeText,
    decidedIn: maybeText,
    at: dateField,
    decideBy: dateField,
    outcome: textField,
  },
  indexes: [
    { fields: { accountId: 1, 'subject.kind': 1, 'subject.id': 1 }, options: { unique: true } },
    { fields: { accountId: 1, at: -1 } },
  ],
});
