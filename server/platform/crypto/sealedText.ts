import { z } from 'zod';

/** The stored form of every free text: AES-256-GCM under the data key `keyId`; parts in base64url. */
export const sealedText = z.strictObject({
  v: z.literal(1),
  keyId: z.string(),
  iv: z.string(),
  tag: z.string(),
  ct: z.string(),
});
export type SealedText = z.infer<typeof sealedText>;

/** A second copy of a text, which only the safeguarding lead's private key opens (RFC 9180, base mode). */
export const safeguardingCopy = z.strictObject({
  v: z.literal(1),
  keyId: z.string(),
  enc: z.string(),
  ct: z.string(),
});
export type SafeguardingCopy = z.infer<typeof safeguardingCopy>;
