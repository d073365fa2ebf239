import { randomInt } from 'node:crypto';
import type { Persona } from '../../../shared/contracts/common.ts';
import { makePersona } from '../../../shared/domain/names/generate.ts';

/** A generated alias and avatar, other than the given ones as long as there are enough. */
export function newPersona(
  others: { avatars?: readonly number[]; aliases?: readonly string[] } = {},
): Persona {
  return makePersona(randomInt, others);
}
