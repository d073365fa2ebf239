import { defineModel, textField } from '../../platform/db/index.ts';

/** Counts cases, for the short numbers that staff say aloud. */
export const CaseCounterModel = defineModel<{ _id: string; last: number }>({
  collection: 'moderation_counters',
  fields: { _id: textField, last: { type: Number, required: true } },
});
