import type { z } from 'zod';
import type { SealedText } from './sealedText.ts';
import { TextErased } from './sealer.ts';
import type { Sealer } from './sealer.ts';

/** Data key and record under which a value is sealed. */
export interface SealingPlace {
  scope: string;
  recordId: string;
}

/** Sealed values are filled with blanks to a multiple of this, so that a length tells little of what is in them. */
const BLOCK_LENGTH = 512;

/** Seals a value that is no text of a person, such as what a check found in one. */
export function sealJson(
  sealer: Pick<Sealer, 'seal'>,
  { scope, recordId }: SealingPlace,
  value: unknown,
): Promise<SealedText> {
  const text = JSON.stringify(value);
  const length = Math.ceil(text.length / BLOCK_LENGTH) * BLOCK_LENGTH;
  return sealer.seal({ scope, recordId, text: text.padEnd(length) });
}

/** Opens a value that `sealJson` sealed; null where the data key was destroyed. @throws {Error} when it was altered or moved, or does not fit the schema */
export async function openJson<T extends z.ZodType>(
  sealer: Pick<Sealer, 'open'>,
  { scope, recordId }: SealingPlace,
  { sealed, schema }: { sealed: SealedText; schema: T },
): Promise<z.output<T> | null> {
  try {
    return schema.parse(JSON.parse(await sealer.open({ scope, recordId, sealed })));
  } catch (error) {
    if (error instanceof TextErased) return null;
    throw error;
  }
}
