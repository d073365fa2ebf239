import { defineModel } from '../../platform/db/index.ts';

/** A refresh token, which is stored as a hash. The session says which of its tokens are good. */
export interface RefreshToken {
  _id: string;
  /** SHA-256, hex, of 256 random bits. */
  hash: string;
  sessionId: string;
  /** 1 for the token of the sign-in; one more than that of the token that it replaces. */
  generation: number;
  issuedAt: Date;
}

export const RefreshTokenModel = defineModel<RefreshToken>({
  collection: 'refresh_tokens',
  fields: {
    _id: { type: String, required: true },
    hash: { type: String, required: true },
    sessionId: { type: String, required: true },
    generation: { type: Number, required: true },
    issuedAt: { type: Date, required: true },
  },
  indexes: [{ fields: { hash: 1 }, options: { unique: true } }, { fields: { sessionId: 1 } }],
});
