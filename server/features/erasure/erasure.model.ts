import { defineModel, textField } from '../../platform/db/index.ts';

/** An account that its owner asked to erase. Written before anything is erased, so that a sweep finishes what a crash left. */
export interface Erasure {
  _id: string;
  accountId: string;
  at: Date;
  state: 'begun' | 'done';
  /** When nothing was left to erase; null before. */
  doneAt: Date | null;
}

export const ErasureModel = defineModel<Erasure>({
  collection: 'erasures',
  fields: {
    _id: textField,
    accountId: textField,
    at: { type: Date, required: true },
    state: textField,
    doneAt: { type: Date, default: null },
  },
  indexes: [{ fields: { accountId: 1 }, options: { unique: true } }, { fields: { state: 1, at: 1 } }],
});
