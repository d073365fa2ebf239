import { z } from 'zod';

const duplicateKey = z.object({
  code: z.literal(11000),
  keyPattern: z.record(z.string(), z.unknown()).default({}),
  keyValue: z.record(z.string(), z.unknown()).default({}),
});

/** Which unique index refused an insert, or null when the error is something else. */
export function isDuplicateKey(error: unknown): z.infer<typeof duplicateKey> | null {
  return duplicateKey.safeParse(error).data ?? null;
}
