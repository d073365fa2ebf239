import type { RotaShift } from '../../../shared/domain/callout/rota.ts';
import { defineModel } from '../../platform/db/index.ts';

/** A shift of the rota; `people` are account ids, the first to be paged first. */
export interface StoredShift extends RotaShift {
  _id: string;
  publicId: string;
  people: string[];
}

const text = { type: String, required: true };
const instant = { type: Date, required: true };

export const RotaShiftModel = defineModel<StoredShift>({
  collection: 'callout_shifts',
  fields: {
    _id: text,
    publicId: text,
    from: instant,
    to: instant,
    people: { type: [String], required: true },
    atDesk: { type: Boolean, required: true },
  },
  indexes: [{ fields: { publicId: 1 }, options: { unique: true } }, { fields: { to: 1 } }],
});
