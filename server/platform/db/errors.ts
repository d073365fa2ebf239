import { z } from 'zod';

const duplicateKey = z.object({
  code: z.literal(11000),
  keyPattern: z.record(z.string(), z.unknown()).default({}),
  keyValue: z.record(z.string(), z.unknown()).default({}),
});

/** The unique index that a write violated (MongoDB error 11000), as an object; null for any other error. */
export function duplicateKeyOf(error: unknown): z.infer<typeof duplicateKey> | null {
  return duplicateKey.safeParse(error).data ?? null;
}
