import { z } from 'zod';
import { openJson, sealJson } from '../../platform/crypto/index.ts';
import type { Sealer, SealedText, SealingPlace } from '../../platform/crypto/index.ts';
import { checkFinding } from '../checks/index.ts';
import type { CheckFinding } from '../checks/index.ts';

/** Kinds, reasons, rules and places tell what the words are about, so that they are sealed, also where there are none (S17). */
export function sealFindings(
  sealer: Pick<Sealer, 'seal'>,
  place: SealingPlace,
  findings: readonly CheckFinding[],
): Promise<SealedText> {
  return sealJson(sealer, place, findings);
}

/** Empty where the data key was destroyed. */
export async function openFindings(
  sealer: Pick<Sealer, 'open'>,
  place: SealingPlace,
  sealed: SealedText,
): Promise<CheckFinding[]> {
  return (await openJson(sealer, place, { sealed, schema: z.array(checkFinding) })) ?? [];
}
