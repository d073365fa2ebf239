import { SHORT_WORDS } from './lexicon.ts';
import { SHORT_FORMS } from './shortForms.ts';

/** Code points that are read of a text; the rest is left out. */
const READ_LIMIT = 2000;

/** Characters that look like a Latin letter or an ordinary mark, by that letter. */
const LOOKALIKE_ROWS: readonly (readonly [latin: string, chars: string])[] = [
  ['a', 'аαᴀɑд∂'],
  ['b', 'вβʙь'],
  ['c', 'сςᴄϲ¢'],
  ['d', 'ԁᴅɗ'],
  ['e', 'еεєᴇэ'],
  ['f', 'ғꜰƒ'],
  ['g', 'ɢɡ'],
  ['h', 'һнʜ'],
  ['i', 'іιɪıї¡'],
  ['j', 'јᴊ'],
  ['k', 'кκᴋ'],
  ['l', 'ʟӏ'],
  ['m', 'мᴍ'],
  ['n', 'ɴпη'],
  ['o', 'оοσᴏø'],
  ['p', 'рρᴘ'],
  ['r', 'гʀ'],
  ['s', 'ѕꜱ'],
  ['t', 'тτᴛ'],
  ['u', 'υᴜ'],
  ['v', 'νᴠѵ'],
  ['w', 'ԝᴡωш'],
  ['x', 'хχ'],
  ['y', 'уγʏү'],
  ['z', 'ᴢ'],
  ["'", '’‘ʼ`´′'],
  ['"', '“”„'],
  ['-', '–—‐‑‒−'],
];
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  LOOKALIKE_ROWS.flatMap(([latin, chars]) => Array.from(chars, (char): [string, string] => [char, latin])),
);

const INVISIBLE =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\u{e0000}-\u{e007f}]/gu;

/** Letters without accent, digits and ordinary marks: nothing to fold but capitals, and nothing that looks like a letter. */
const PLAIN_ASCII = /^[\t\n\r\x20-\x5f\x61-\x7e]*$/;

const LEET: ReadonlyMap<string, string> = new Map(
  Object.entries({ 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i', '|': 'i' }),
);

/** Compatibility forms and look-alikes become plain letters, accents and invisible characters are dropped, all in lower case. */
function foldChars(text: string): string {
  if (PLAIN_ASCII.test(text)) return text.toLowerCase();
  const plain = text.normalize('NFKC').replace(INVISIBLE, '');
  const latin = Array.from(plain, (char) => LOOKALIKES.get(char.toLowerCase()) ?? char).join('');
  return latin.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** `k i l l` and `k.i.l.l` become `kill`: only runs of four or more single letters. Two blanks in a run are the gap between two words. */
function joinSpelledOut(text: string): string {
  return text.replace(/(?<![^\s])[a-z0-9](?:[ ._*-]{1,2}[a-z0-9]){3,}(?![^\s.,!?])/gu, (run) =>
    run
      .split(/ {2,}/)
      .map((part) => part.replace(/[ ._*-]/g, ''))
      .join(' '),
  );
}

/** Letters and digits in one word, and those where a digit stands between letters or a letter between digits. */
const MIXED = /(?=\S*[a-z])(?=\S*\d)[a-z\d]+/g;
const MIXED_INSIDE = /[a-z]\d+[a-z]|\d[a-z]+\d/;
const MIN_MIXED = 3;

/** Whether digits stand for letters throughout: several words are mixed, and one of them inside. */
function isLeet(text: string): boolean {
  const mixed = text.match(MIXED) ?? [];
  return mixed.length >= MIN_MIXED && mixed.some((word) => MIXED_INSIDE.test(word));
}

/**
 * `su1c1dal` becomes `suicidal`. Counts, times and numbered words (`7miles`, `year10`) stay, except in a text of leet, where short
 * numbers may be words too (`17` for `it`).
 */
function undoLeet(word: string, isLeetText: boolean): string {
  const letters = word.replace(/[013457@$|]|!(?=[a-z])/g, (char) => LEET.get(char) ?? char);
  if (/^\d+$/.test(word)) return isLeetText && SHORT_WORDS.has(letters) ? letters : word;
  const isMixed = /[a-z]/.test(word) && /[0-9@$|]|!(?=[a-z])/.test(word);
  const isNumbered = /^(?:\d+[a-z]+|[a-z]+\d+)$/.test(word);
  return isMixed && (isLeetText || !isNumbered) ? letters : word;
}

/** A word with digits read as letters, stretched letters shortened, and short forms written out. */
function standardWord(word: string, isLeetText: boolean): string {
  const bare = undoLeet(word, isLeetText);
  const short = bare.replace(/([a-z])\1{2,}/g, '$1$1');
  return SHORT_FORMS.get(word) ?? SHORT_FORMS.get(bare) ?? SHORT_FORMS.get(short) ?? bare;
}

/**
 * The plain English that features and encoder read: folded characters, spelled-out words joined, leet undone, short forms written out,
 * single spaces. Deterministic; reads at most READ_LIMIT code points. Stretched and misspelled words are left to the repair.
 */
export function plainText(text: string): string {
  const read = Array.from(text).slice(0, READ_LIMIT).join('');
  const folded = joinSpelledOut(foldChars(read)).replace(/\s+/g, ' ').trim();
  const isLeetText = isLeet(folded);
  return folded
    .replace(/[a-z0-9@$|!]+(?:'[a-z]+)*/g, (word) => {
      const marks = /!+$/.exec(word)?.[0] ?? '';
      return standardWord(word.slice(0, word.length - marks.length), isLeetText) + marks;
    })
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words, numbers, marks of question and exclamation, and emoji of a plain text, in order. */
export function wordsOf(plain: string): string[] {
  return plain.match(/[a-z]+(?:'[a-z]+)?|\d+|[?!]|\p{Extended_Pictographic}/gu) ?? [];
}
