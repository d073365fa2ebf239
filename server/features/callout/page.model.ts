import type { PageChannel, PageOutcome } from '../../../shared/domain/callout/pages.ts';
import { dateField, defineModel, subdocument, textField } from '../../platform/db/index.ts';

/** One page to one member of staff. It is stored with what calls for it, and sent afterwards. */
export interface StaffPage {
  _id: string;
  /** Null for a page about no case. */
  caseId: string | null;
  round: number;
  /** An id of what it is about, where that is no step of the clock. */
  about: string | null;
  accountId: string;
  /** The address of the screen that it opens. */
  path: string;
  at: Date;
  /** Its place among the pages that were made at that instant. */
  order: number;
  /** When a channel took it; null until then. */
  sentAt: Date | null;
  tries: number;
  /** When it is tried next; null when it was sent or given up. */
  nextTryAt: Date | null;
  outcomes: { channel: PageChannel; outcome: PageOutcome }[];
}

export const PageModel = defineModel<StaffPage>({
  collection: 'callout_pages',
  fields: {
    _id: textField,
    caseId: { type: String, default: null },
    round: { type: Number, required: true },
    about: { type: String, default: null },
    accountId: textField,
    path: textField,
    at: dateField,
    order: { type: Number, required: true },
    sentAt: { type: Date, default: null },
    tries: { type: Number, required: true },
    nextTryAt: { type: Date, default: null },
    outcomes: [subdocument({ channel: textField, outcome: textField })],
  },
  indexes: [{ fields: { nextTryAt: 1 } }, { fields: { caseId: 1, at: 1 } }],
});
