import { z } from 'zod';

/** The stored form of every free text: AES-256-GCM under the data key `keyId`; parts in base64url. From version 2 on the words are padded. */
export const sealedText = z.strictObject({
  v: z.union([z.literal(1), z.literal(2)]),
  keyId: z.string(),
  iv: z.string(),
  tag: z.string(),
  ct: z.string(),
});
export type SealedText = z.infer<typeof sealedText>;

/** A second copy of a text, which only the safeguarding lead's private key opens (RFC 9180, base mode); padded from version 2 on. */
export const safeguardingCopy = z.strictObject({
  v: z.union([z.literal(1), z.literal(2)]),
  keyId: z.string(),
  enc: z.string(),
  ct: z.string(),
});
export type SafeguardingCopy = z.infer<typeof safeguardingCopy>;
