import { randomInt } from 'node:crypto';
import { hashSecret } from '../../platform/crypto/index.ts';

/** Without 0 O, 1 I L and U, which are easily confused when copied by hand. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** Sixteen letters in groups of four: 78 random bits. */
export function newRecoveryCode(): string {
  return Array.from({ length: GROUPS }, newGroup).join(' ');
}

const newGroup = (): string =>
  Array.from({ length: GROUP_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** A typed code in the form that is hashed: upper case, without spaces and dashes. */
export function plainRecoveryCode(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
}

/** argon2id hash of a code as it was typed or shown. */
export function hashRecoveryCode(code: string): Promise<string> {
  return hashSecret(plainRecoveryCode(code));
}
