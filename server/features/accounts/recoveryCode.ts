import { randomInt } from 'node:crypto';

/** Without 0 O, 1 I L and U: what is copied by hand is copied right. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** Sixteen letters in groups of four: 78 random bits. */
export function newRecoveryCode(): string {
  return Array.from({ length: GROUPS }, newGroup).join(' ');
}

const newGroup = (): string =>
  Array.from({ length: GROUP_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** The code however it was typed: upper case, without spaces and dashes. */
export function plainRecoveryCode(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
}
