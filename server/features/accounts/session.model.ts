import type { Role } from '../../../shared/contracts/actor.ts';
import { defineModel } from '../../platform/db/index.ts';

/** A signed-in device: a family of refresh tokens, of which only the newest is valid. */
export interface SessionRecord {
  _id: string;
  accountId: string;
  role: Role;
  startedAt: Date;
  /** Staff: time of the last act. Others: when the device last fetched an access token. */
  lastActAt: Date;
  endedAt: Date | null;
  /** Which refresh token of the family is the newest, from 1. */
  generation: number;
}

export const SessionModel = defineModel<SessionRecord>({
  collection: 'sessions',
  fields: {
    _id: { type: String, required: true },
    accountId: { type: String, required: true },
    role: { type: String, required: true },
    startedAt: { type: Date, required: true },
    lastActAt: { type: Date, required: true },
    endedAt: { type: Date, default: null },
    generation: { type: Number, required: true },
  },
  indexes: [{ fields: { accountId: 1 } }, { fields: { startedAt: 1 } }],
});
