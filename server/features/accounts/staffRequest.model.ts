import type { StaffRole } from '../../../shared/contracts/actor.ts';
import type { AgeBand } from '../../../shared/contracts/common.ts';
import type { StaffRequestKind } from '../../../shared/contracts/staffAccounts.ts';
import { dateField, defineModel, textField } from '../../platform/db/index.ts';

/** A change of a staff account that one person asked for and another one has to confirm (R47). */
export interface StaffRequest {
  _id: string;
  publicId: string;
  kind: StaffRequestKind;
  /** Whom it is about; null for an invitation. */
  accountId: string | null;
  deskName: string;
  role: StaffRole | null;
  approvedAgeBands: AgeBand[];
  /** SHA-256 of the token in the one-time link; null where there is no link. */
  linkHash: string | null;
  /** `confirmed` waits for the person of the link; a role is `done` at once. */
  state: 'asked' | 'confirmed' | 'done' | 'withdrawn';
  /** Unique while it waits: one request of a kind for an account. */
  openKey: string | null;
  /** Null for the command line. */
  askedBy: string | null;
  askedAt: Date;
  expiresAt: Date;
  confirmedBy: string | null;
}

const maybeText = { type: String, default: null };

export const StaffRequestModel = defineModel<StaffRequest>({
  collection: 'staff_requests',
  fields: {
    _id: textField,
    publicId: textField,
    kind: textField,
    accountId: maybeText,
    deskName: textField,
    role: maybeText,
    approvedAgeBands: { type: [String], default: [] },
    linkHash: maybeText,
    state: textField,
    openKey: maybeText,
    askedBy: maybeText,
    askedAt: dateField,
    expiresAt: dateField,
    confirmedBy: maybeText,
  },
  indexes: [
    { fields: { publicId: 1 }, options: { unique: true } },
    { fields: { linkHash: 1 } },
    { fields: { openKey: 1 }, options: { unique: true, partialFilterExpression: { openKey: { $gt: '' } } } },
    { fields: { state: 1, askedAt: 1 } },
  ],
});
