import type { Side } from '../../../shared/domain/conversation/states.ts';
import type {
  RestrictionEnding,
  RestrictionReason,
  RestrictionSpan,
} from '../../../shared/domain/restrictions/restrictions.ts';
import type { SealedText } from '../../platform/crypto/index.ts';
import { dateField, defineModel, numberField, sealedTextField, textField } from '../../platform/db/index.ts';

/** One restriction of one person. What it says never changes; only its end is added. */
export interface Restriction extends RestrictionSpan {
  _id: string;
  publicId: string;
  accountId: string;
  side: Side;
  reason: RestrictionReason;
  /** The plain words that the person reads. */
  words: SealedText;
  /** The case that it was decided in. */
  caseId: string;
  /** Account of the member of staff who decided it; they decide no appeal of it. */
  by: string;
  endedAs: RestrictionEnding | null;
  /** Account of the member of staff who ended it; null where its day did. */
  endedBy: string | null;
}

export const RestrictionModel = defineModel<Restriction>({
  collection: 'restrictions',
  fields: {
    _id: textField,
    publicId: textField,
    accountId: textField,
    side: textField,
    kind: textField,
    reason: textField,
    words: { type: sealedTextField, required: true },
    caseId: textField,
    by: textField,
    from: dateField,
    until: { type: Date, default: null },
    endedAt: { type: Date, default: null },
    endedAs: { type: String, default: null },
    endedBy: { type: String, default: null },
  },
  indexes: [
    { fields: { publicId: 1 }, options: { unique: true } },
    { fields: { accountId: 1, endedAt: 1 } },
    { fields: { endedAt: 1, until: 1 } },
    { fields: { from: 1 } },
  ],
});

/**
 * One record for each person who was restricted or began a conversation. Both write it, so that a restriction and the beginning of a
 * conversation conflict where they meet, and one of the two transactions runs again.
 */
export const RestrictionGuardModel = defineModel<{ _id: string; writes: number }>({
  collection: 'restriction_guards',
  fields: { _id: textField, writes: numberField },
});
