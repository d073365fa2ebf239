import { hashSecret, newSpokenCode, plainSpokenCode } from '../../platform/crypto/index.ts';

const GROUPS = 4;

/** Sixteen letters in groups of four: 78 random bits. */
export function newRecoveryCode(): string {
  return newSpokenCode(GROUPS);
}

/** argon2id hash of a code as it was typed or shown. */
export function hashRecoveryCode(code: string): Promise<string> {
  return hashSecret(plainSpokenCode(code));
}
