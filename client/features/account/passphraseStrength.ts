import { LIMITS } from '../../../shared/contracts/limits.ts';
import { plainFaultOf } from '../../../shared/domain/names/passphraseFault.ts';

const LONG = 20;
/** Fewest different characters of a long passphrase without spaces: one word twice, or keys in a row, have fewer. */
const MIN_DIFFERENT_IF_LONG = 12;

/**
 * 0 nothing, 1 refused, 2 accepted unless it is common, 3 strong enough, 4 strong. Counts length and words, not tricks.
 */
export function passphraseStrength(passphrase: string, signInName: string): 0 | 1 | 2 | 3 | 4 {
  const trimmed = passphrase.trim().toLowerCase();
  const length = [...trimmed].length;
  if (length === 0) return 0;
  if (length < LIMITS.passphraseMinLength || plainFaultOf(passphrase, signInName)) return 1;
  const words = new Set(trimmed.split(/\s+/)).size;
  if (words >= 4 && length >= LONG) return 4;
  const isVaried = length >= LONG && new Set(trimmed).size >= MIN_DIFFERENT_IF_LONG;
  return words >= 3 || isVaried ? 3 : 2;
}
