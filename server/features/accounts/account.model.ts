import type { Role } from '../../../shared/contracts/actor.ts';
import type { AgeBand, Persona } from '../../../shared/contracts/common.ts';
import type { SealedText } from '../../platform/crypto/index.ts';
import { defineModel, sealedTextField, subdocument } from '../../platform/db/index.ts';

export interface SecondFactor {
  /** Base32, as the authenticator was given it. */
  secret: SealedText;
  /** Time step of the newest code that was accepted (periods of thirty seconds since 1970), so that no code works twice. */
  lastStep: number;
}

/** A mentee, a mentor or a member of staff. */
export interface Account {
  _id: string;
  /** HMAC of the sign-in name under a key that is not in the store. */
  signInNameHash: string;
  /** Private to its owner; generated, lower case. */
  signInName: SealedText;
  role: Role;
  /** As the mentee gave it (R10); null for mentors and staff. */
  ageBand: AgeBand | null;
  bandReviewAt: Date | null;
  /** Age bands that a member of staff may work with (R4); empty for all others. */
  approvedAgeBands: AgeBand[];
  /** A mentor's lasting alias or a member of staff's desk name; mentees have one in each conversation instead. */
  persona: Persona | null;
  /** argon2id. */
  passphraseHash: string;
  /** argon2id; null for staff, who have no way to recover an account yet. */
  recoveryHash: string | null;
  secondFactor: SecondFactor | null;
  /** Secret of an authenticator that is being set up; no code of it was confirmed yet. */
  offeredSecondFactor: SealedText | null;
  /** Whether a mentee lets their mentors see live signs; absent until they chose. */
  showsLiveSigns?: boolean;
  /** Created by the seed: its one-time codes can be printed, and production refuses it. */
  demo: boolean;
  /** Counts sign-ins: the write makes a sign-in conflict with a new passphrase or the closing of the account. */
  signIns: number;
  /** Public id of a member of staff; null for all others. */
  staffId: string | null;
  createdAt: Date;
  closedAt: Date | null;
}

const personaField = subdocument({ alias: String, avatar: Number });
const secondFactorField = subdocument({ secret: sealedTextField, lastStep: Number });

/** The fields of an account for other features. */
export type AccountFacts = Pick<
  Account,
  '_id' | 'role' | 'ageBand' | 'approvedAgeBands' | 'persona' | 'closedAt' | 'secondFactor'
>;

export const AccountModel = defineModel<Account>({
  collection: 'accounts',
  fields: {
    _id: { type: String, required: true },
    signInNameHash: { type: String, required: true },
    signInName: { type: sealedTextField, required: true },
    role: { type: String, required: true },
    ageBand: { type: String, default: null },
    bandReviewAt: { type: Date, default: null },
    approvedAgeBands: { type: [String], default: [] },
    persona: { type: personaField, default: null },
    passphraseHash: { type: String, required: true },
    recoveryHash: { type: String, default: null },
    secondFactor: { type: secondFactorField, default: null },
    offeredSecondFactor: { type: sealedTextField, default: null },
    showsLiveSigns: { type: Boolean },
    demo: { type: Boolean, required: true },
    signIns: { type: Number, required: true },
    staffId: { type: String, default: null },
    createdAt: { type: Date, required: true },
    closedAt: { type: Date, default: null },
  },
  indexes: [
    { fields: { signInNameHash: 1 }, options: { unique: true } },
    { fields: { role: 1, 'persona.alias': 1 } },
    { fields: { staffId: 1 }, options: { unique: true, partialFilterExpression: { staffId: { $gt: '' } } } },
  ],
});
