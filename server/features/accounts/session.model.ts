import type { Role } from '../../../shared/contracts/actor.ts';
import { defineModel } from '../../platform/db/index.ts';

/** A signed-in device: a family of refresh tokens. */
export interface SessionRecord {
  _id: string;
  /** Id of the session outside the server, to its owner only. */
  publicId: string;
  accountId: string;
  role: Role;
  /** False for a device that others use, and for staff. */
  ownDevice: boolean;
  startedAt: Date;
  /** Staff and shared devices: time of the last act. Others: when the device last fetched an access token. */
  lastActAt: Date;
  endedAt: Date | null;
  /** The newest generation of which a token was used; 0 before the first use. */
  usedGeneration: number;
  /** The one token of that generation that was used; it stays good until a token that replaced it is used. */
  usedTokenId: string | null;
}

export const SessionModel = defineModel<SessionRecord>({
  collection: 'sessions',
  fields: {
    _id: { type: String, required: true },
    publicId: { type: String, required: true },
    accountId: { type: String, required: true },
    role: { type: String, required: true },
    ownDevice: { type: Boolean, required: true },
    startedAt: { type: Date, required: true },
    lastActAt: { type: Date, required: true },
    endedAt: { type: Date, default: null },
    usedGeneration: { type: Number, required: true },
    usedTokenId: { type: String, default: null },
  },
  indexes: [{ fields: { accountId: 1 } }, { fields: { startedAt: 1 } }],
});
