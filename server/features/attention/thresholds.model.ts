import type { AttentionThresholds } from '../../../shared/contracts/attention.ts';
import { defineModel, numberField, subdocument, textField } from '../../platform/db/index.ts';

/** One change of the thresholds; the one with the greatest version is in force. */
export interface ThresholdsRecord {
  /** The version as text, so that a version is stored once. */
  _id: string;
  /** From 1; version 0 are the listener's own thresholds. */
  version: number;
  from: AttentionThresholds;
  to: AttentionThresholds;
  /** Account of the member of staff. */
  by: string;
  at: Date;
  /** In the words of the member of staff. */
  reason: string;
}

const thresholds = subdocument({
  mentee: subdocument({ offer: numberField, review: numberField, case: numberField }),
  mentor: subdocument({ review: numberField, case: numberField }),
});

export const ThresholdsModel = defineModel<ThresholdsRecord>({
  collection: 'attention_thresholds',
  appendOnly: true,
  fields: {
    _id: textField,
    version: numberField,
    from: { type: thresholds, required: true },
    to: { type: thresholds, required: true },
    by: textField,
    at: { type: Date, required: true },
    reason: textField,
  },
  indexes: [{ fields: { version: -1 } }],
});
