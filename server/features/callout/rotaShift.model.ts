import type { RotaShift } from '../../../shared/domain/callout/rota.ts';
import { dateField, defineModel, textField } from '../../platform/db/index.ts';

/** A shift of the rota; `people` are account ids, the first to be paged first. */
export interface StoredShift extends RotaShift {
  _id: string;
  publicId: string;
  people: string[];
}

export const RotaShiftModel = defineModel<StoredShift>({
  collection: 'callout_shifts',
  fields: {
    _id: textField,
    publicId: textField,
    from: dateField,
    to: dateField,
    people: { type: [String], required: true },
    atDesk: { type: Boolean, required: true },
  },
  indexes: [{ fields: { publicId: 1 }, options: { unique: true } }, { fields: { to: 1 } }],
});
