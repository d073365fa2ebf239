import { LIMITS } from '../../../shared/contracts/limits.ts';

/** 0 nothing, 1 too short, 2 accepted, 3 strong enough, 4 strong. Counts length and words, not tricks. */
export function passphraseStrength(passphrase: string): 0 | 1 | 2 | 3 | 4 {
  const length = [...passphrase.trim()].length;
  if (length === 0) return 0;
  if (length < LIMITS.passphraseMinLength) return 1;
  const words = new Set(passphrase.trim().toLowerCase().split(/\s+/)).size;
  if (words >= 4 && length >= 20) return 4;
  return words >= 3 || length >= 20 ? 3 : 2;
}
