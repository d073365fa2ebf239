import { randomInt } from 'node:crypto';

/** Without 0 O, 1 I L and U, which are easily confused when copied by hand. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUP_LENGTH = 4;

/** A code that people copy by hand: groups of four letters with blanks between them, 19 random bits each. */
export function newSpokenCode(groups: number): string {
  return Array.from({ length: groups }, newGroup).join(' ');
}

const newGroup = (): string =>
  Array.from({ length: GROUP_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** A typed code in the form that is hashed: upper case, without spaces and dashes. */
export function plainSpokenCode(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
}
