import type { ExtensionState } from '../../../shared/contracts/extensions.ts';
import { DAY_SECONDS } from '../../../shared/domain/units.ts';
import type { SealedText } from '../../platform/crypto/index.ts';
import { dateField, defineModel, numberField, sealedTextField, textField } from '../../platform/db/index.ts';

/** Minutes that a coordinator offered a mentor for one week. */
export interface CapExtension {
  _id: string;
  publicId: string;
  mentorId: string;
  /** Date of the mentor's Monday. */
  weekKey: string;
  seconds: number;
  /** What the coordinator wrote, for the mentor. */
  reason: SealedText;
  /** Account of the coordinator. */
  by: string;
  offeredAt: Date;
  /** The end of the week; without an answer the offer is over. */
  expiresAt: Date;
  state: ExtensionState;
  answeredAt: Date | null;
}

const KEPT_SECONDS = 400 * DAY_SECONDS;

export const CapExtensionModel = defineModel<CapExtension>({
  collection: 'cap_extensions',
  fields: {
    _id: textField,
    publicId: textField,
    mentorId: textField,
    weekKey: textField,
    seconds: numberField,
    reason: { type: sealedTextField, required: true },
    by: textField,
    offeredAt: dateField,
    expiresAt: dateField,
    state: textField,
    answeredAt: { type: Date, default: null },
  },
  indexes: [
    { fields: { publicId: 1 }, options: { unique: true } },
    // One offer of a mentor waits at a time.
    { fields: { mentorId: 1 }, options: { unique: true, partialFilterExpression: { state: 'offered' } } },
    { fields: { mentorId: 1, offeredAt: 1 } },
    { fields: { state: 1, expiresAt: 1 } },
    { fields: { offeredAt: 1 }, options: { expireAfterSeconds: KEPT_SECONDS } },
  ],
});
