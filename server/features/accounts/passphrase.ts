import { hashSecret } from '../../platform/crypto/index.ts';

/** The passphrase in Unicode form NFKC, so that it is the same from another keyboard. */
export function plainPassphrase(typed: string): string {
  return typed.normalize('NFKC');
}

/** argon2id hash of a passphrase as it was typed. */
export function hashPassphrase(typed: string): Promise<string> {
  return hashSecret(plainPassphrase(typed));
}
