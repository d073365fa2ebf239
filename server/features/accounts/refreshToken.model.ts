import { defineModel } from '../../platform/db/index.ts';

/** A refresh token, which is stored as a hash and good for one use. */
export interface RefreshToken {
  _id: string;
  /** SHA-256, hex, of 256 random bits. */
  hash: string;
  sessionId: string;
  generation: number;
  issuedAt: Date;
  usedAt: Date | null;
}

export const RefreshTokenModel = defineModel<RefreshToken>({
  collection: 'refresh_tokens',
  fields: {
    _id: { type: String, required: true },
    hash: { type: String, required: true },
    sessionId: { type: String, required: true },
    generation: { type: Number, required: true },
    issuedAt: { type: Date, required: true },
    usedAt: { type: Date, default: null },
  },
  indexes: [{ fields: { hash: 1 }, options: { unique: true } }, { fields: { sessionId: 1 } }],
});
