import { z } from 'zod';
import { openJson, sealJson } from '../../platform/crypto/index.ts';
import type { Sealer, SealedText, SealingPlace } from '../../platform/crypto/index.ts';
import { riskLevel } from '../../../shared/contracts/moderation.ts';
import type { RiskLevel } from '../../../shared/contracts/moderation.ts';
import { checkFinding } from '../checks/index.ts';
import type { CheckFinding } from '../checks/index.ts';
import type { ModerationCase } from './case.model.ts';
import { levelScope } from './sealingScopes.ts';

/** Kinds, reasons, rules and places tell what the words are about, so that they are sealed, also where there are none (S17). */
export function sealFindings(
  sealer: Pick<Sealer, 'seal'>,
  place: SealingPlace,
  findings: readonly CheckFinding[],
): Promise<SealedText> {
  return sealJson(sealer, place, findings);
}

/** Opens sealed findings; empty where the data key was destroyed. */
export async function openFindings(
  sealer: Pick<Sealer, 'open'>,
  place: SealingPlace,
  sealed: SealedText,
): Promise<CheckFinding[]> {
  return (await openJson(sealer, place, { sealed, schema: z.array(checkFinding) })) ?? [];
}

/** The listener's estimate of the danger of a case, sealed; null where there is none. */
export async function sealLevel(
  sealer: Pick<Sealer, 'seal'>,
  caseId: string,
  level: RiskLevel | null,
): Promise<SealedText | null> {
  return level === null ? null : sealJson(sealer, levelScope(caseId), level);
}

/** The risk level that the listener gave; null where it had no part, and where the data key was destroyed. */
export async function openLevel(
  sealer: Pick<Sealer, 'open'>,
  { _id, level: sealed }: Pick<ModerationCase, '_id' | 'level'>,
): Promise<RiskLevel | null> {
  return sealed && openJson(sealer, levelScope(_id), { sealed, schema: riskLevel });
}
