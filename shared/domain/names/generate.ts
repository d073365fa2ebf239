import { ALIAS_WORDS, SIGN_IN_ADJECTIVES, SIGN_IN_NOUNS } from './words.ts';

/** A random whole number from 0 to `count` − 1. The server injects its secure source. */
export type Pick = (count: number) => number;

/** How many colour pairs there are for faces; `avatar` counts from 0. */
const AVATARS = 6;

/** Digits that cannot be taken for letters; without 0, 1 and 9 they also spell nothing that some people use as a sign. */
const DIGITS = '2345678';
const DIGIT_COUNT = 4;

/** A private sign-in name such as `quiet-lampshade-4738`: two words and four digits, none twice in a row. 45 million of them. */
export function makeSignInName(pick: Pick): string {
  return `${pickFrom(SIGN_IN_ADJECTIVES, pick)}-${pickFrom(SIGN_IN_NOUNS, pick)}-${makeDigits(pick)}`;
}

const PASSPHRASE_WORDS = 6;

/** A passphrase for an account that another person creates: six words of all the lists, 55 random bits. */
export function makePassphrase(pick: Pick): string {
  const words = [...ALIAS_WORDS, ...SIGN_IN_ADJECTIVES, ...SIGN_IN_NOUNS];
  return Array.from({ length: PASSPHRASE_WORDS }, () => pickFrom(words, pick).toLowerCase()).join(' ');
}

interface Avoid {
  aliases?: readonly string[];
  avatars?: readonly number[];
}

/**
 * What others see of a person: one word, and the index of a colour pair. Takes neither an alias nor a colour that the
 * other side already has beside it, so long as there is another.
 */
export function makePersona(pick: Pick, avoid: Avoid = {}): { alias: string; avatar: number } {
  const avatars = Array.from({ length: AVATARS }, (_, index) => index);
  return {
    alias: pickFrom(without(ALIAS_WORDS, avoid.aliases ?? []), pick),
    avatar: pickFrom(without(avatars, avoid.avatars ?? []), pick),
  };
}

/** Random digits, no two equal ones side by side. */
function makeDigits(pick: Pick): string {
  let digits = '';
  while (digits.length < DIGIT_COUNT) digits += pickFrom(without([...DIGITS], [...digits.slice(-1)]), pick);
  return digits;
}

/** The items that are not taken; all of them when every one is taken. */
function without<T>(all: readonly T[], taken: readonly T[]): readonly T[] {
  const free = all.filter((one) => !taken.includes(one));
  return free.length > 0 ? free : all;
}

/** A random item. */
function pickFrom<T>(from: readonly T[], pick: Pick): T {
  const picked = from[pick(from.length)];
  if (picked === undefined) throw new RangeError(`picked outside 0 to ${from.length - 1}`);
  return picked;
}
