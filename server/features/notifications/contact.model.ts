import type { SealedText } from '../../platform/crypto/index.ts';
import { defineModel, sealedTextField, textField } from '../../platform/db/index.ts';

/** The e-mail address of a person, given by themselves and used for notices alone. Dropping it deletes the record. */
export interface NoticeAddress {
  /** The account's id: one address each. */
  _id: string;
  /** Under the scope `account:<id>`. */
  address: SealedText;
  createdAt: Date;
  /** When the one-time link was opened; until then nothing but that link is sent. */
  confirmedAt: Date | null;
  /** When a mail server refused the address for good; nothing is sent from then on. */
  deadAt: Date | null;
  /** When the mail with the link is to be sent; null after it was. */
  linkDueAt: Date | null;
  linkAttempts: number;
  /** SHA-256 of the secret in the link; null when none is valid. */
  linkHash: string | null;
  linkExpiresAt: Date | null;
}

export const NoticeAddressModel = defineModel<NoticeAddress>({
  collection: 'notice_addresses',
  fields: {
    _id: textField,
    address: { type: sealedTextField, required: true },
    createdAt: { type: Date, required: true },
    confirmedAt: { type: Date, default: null },
    deadAt: { type: Date, default: null },
    linkDueAt: { type: Date, default: null },
    linkAttempts: { type: Number, required: true },
    linkHash: { type: String, default: null },
    linkExpiresAt: { type: Date, default: null },
  },
  indexes: [{ fields: { linkDueAt: 1 } }, { fields: { linkHash: 1 } }],
});

/** A browser that a person turned push on in. */
export interface PushSubscriptionRecord {
  _id: string;
  accountId: string;
  /** The session in which it was turned on. */
  sessionId: string;
  /** SHA-256 of the address at the push service: one record for each browser. */
  endpointHash: string;
  /** The subscription as JSON, under the scope `account:<id>`. */
  subscription: SealedText;
  createdAt: Date;
}

export const PushSubscriptionModel = defineModel<PushSubscriptionRecord>({
  collection: 'push_subscriptions',
  fields: {
    _id: textField,
    accountId: textField,
    sessionId: textField,
    endpointHash: textField,
    subscription: { type: sealedTextField, required: true },
    createdAt: { type: Date, required: true },
  },
  indexes: [{ fields: { endpointHash: 1 }, options: { unique: true } }, { fields: { accountId: 1 } }],
});
