import { matchesOf } from './matchesOf.ts';
import {
  FILLERS,
  LETTER_DIGITS,
  numberWords,
  SOUND_ALIKES,
  TEENS,
  TENS,
  TIMES,
  UNITS,
} from './numberWords.ts';

/** Digits as people write them: figures, words (`oh seven double one`), figures and letters mixed (`o79ll`). */
export interface DigitToken {
  digits: string;
  from: number;
  to: number;
  /** A plus sign, or the word, is before it. */
  plus: boolean;
  /** What separates it from the token before: nothing much, other words, or only the end of an earlier message. */
  joint: 'close' | 'broken' | 'bridged';
}

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';

/** Dates, times and prices: figures, but never part of a number to call. */
const NOT_A_NUMBER = [
  new RegExp(
    `(?<![\\d./-])(?:${DAY}([/.-])${MONTH}\\1|${MONTH}([/.-])${DAY}\\2)(?:19|20)?\\d{2}(?![./-]?\\d)`,
    'gu',
  ),
  /(?<![\d./-])(?:19|20)\d{2}-\d{2}-\d{2}(?![./-]?\d)/gu,
  /(?<![\d:])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\d:])/gu,
  /[£$€] ?(?!0\d)\d[\d,]{0,12}(?:\.\d{1,2})?(?![\d.])/gu,
] as const;

const masked = (text: string): string =>
  NOT_A_NUMBER.reduce((left, pattern) => left.replace(pattern, (found) => 'x'.repeat(found.length)), text);

interface Piece {
  value: string;
  kind: 'figures' | 'word' | 'filler' | 'other';
  from: number;
  to: number;
}

const LONGEST_GLUED = 90;

/** One character, again and again, only separates the figures: `0|7|7|0`, `0x7x7x0`. */
const SEPARATED = /^\d{1,5}([^\d]{1,3})\d{1,5}(?:\1\d{1,5}){2,}$/u;
/** A single bar separates the figures where they make a mobile number without it; elsewhere it is read as a one. */
const SEPARATED_BY_BAR = /^(?=(?:\|?\d)+$)(?=[^|]*\|+[^|]*$)/u;
const MOBILE = /^(?:0|(?:00)?440?)7\d{9}$/u;

/** The character that separates the figures of a chunk, or undefined. */
const separatorOf = (chunk: string): string | undefined => {
  const separator = SEPARATED.exec(chunk)?.[1];
  if (separator !== undefined) return separator;
  return SEPARATED_BY_BAR.test(chunk) && MOBILE.test(chunk.replace(/\|/gu, '')) ? '|' : undefined;
};

/** The figures, number words, fillers and other words of a text, in their order. */
const piecesOf = (text: string): Piece[] => {
  const pieces: Piece[] = [];
  for (const chunk of matchesOf(masked(text), /[\p{L}\d|]+/gu)) {
    const figures = chunk[0].replace(/\D/gu, '').length;
    const separator = figures === 0 ? undefined : separatorOf(chunk[0]);
    for (const run of matchesOf(chunk[0], /\d+|[^\d]+/gu)) {
      const from = chunk.index + run.index;
      const span = { from, to: from + run[0].length };
      const value = run[0];
      if (value === separator || /^\|+$/u.test(chunk[0])) continue;
      if (/\d/u.test(value)) pieces.push({ value, kind: 'figures', ...span });
      else if (figures >= 2 && [...value].every((char) => LETTER_DIGITS.has(char)) && value.length <= 4) {
        const digits = [...value].map((char) => LETTER_DIGITS.get(char) ?? '').join('');
        pieces.push({ value: digits, kind: 'figures', ...span });
      } else if (FILLERS.has(value) || SOUND_ALIKES.has(value) || value === 'plus') {
        pieces.push({ value, kind: 'filler', ...span });
      } else {
        const words = value.length <= LONGEST_GLUED ? numberWords(value) : undefined;
        if (words === undefined) pieces.push({ value, kind: 'other', ...span });
        else {
          let begin = from;
          for (const word of words) {
            pieces.push({ value: word, kind: 'word', from: begin, to: begin + word.length });
            begin += word.length;
          }
        }
      }
    }
  }
  return pieces;
};

const WIDEST_GAP = 12;
const WIDEST_BRIDGE = 80;
const MAX_FILLERS = 3;

/** `(0)20` begins with the digit in brackets: both become one token. */
const withTrunkZero = (text: string, tokens: readonly DigitToken[]): DigitToken[] => {
  const joined: DigitToken[] = [];
  for (const token of tokens) {
    const last = joined[joined.length - 1];
    const isTrunk =
      last?.digits === '0' &&
      text[last.from - 1] === '(' &&
      text[last.to] === ')' &&
      token.from - last.to <= 3;
    if (last !== undefined && isTrunk && token.joint === 'close')
      joined[joined.length - 1] = { ...last, digits: last.digits + token.digits, to: token.to };
    else joined.push(token);
  }
  return joined;
};

/**
 * All digits of a normalised text in order. `boundaries` are places where an earlier message ends: words around such a
 * place do not separate two tokens for good. Linear in the length of the text.
 */
export function readDigits(text: string, boundaries: readonly number[] = []): DigitToken[] {
  const pieces = piecesOf(text);
  const tokens: DigitToken[] = [];
  let broken = true;
  let fillers = 0;
  let plus = false;
  let times: { by: number; from: number } | undefined;
  let nextBoundary = 0;

  /** Adds a token, and how it joins the one before. `from` and `to`: UTF-16 code units, `to` exclusive. */
  const addToken = (digits: string, from: number, to: number): void => {
    const last = tokens[tokens.length - 1];
    const gapFrom = last?.to ?? 0;
    while ((boundaries[nextBoundary] ?? Infinity) < gapFrom) nextBoundary += 1;
    const crosses = (boundaries[nextBoundary] ?? Infinity) <= from;
    const isFar = from - gapFrom > (fillers > 0 ? WIDEST_GAP * 3 : WIDEST_GAP);
    const isBridge = crosses && from - gapFrom <= WIDEST_BRIDGE;
    let joint: DigitToken['joint'] = broken || isFar ? 'broken' : 'close';
    if (last !== undefined && isBridge) joint = 'bridged';
    const hasPlusSign =
      text[from - 1] === '+' || text.slice(from - 2, from) === '+ ' || text.slice(from - 2, from) === '+(';
    tokens.push({ digits, from, to, plus: plus || hasPlusSign, joint });
    broken = false;
    fillers = 0;
    plus = false;
  };

  for (const [index, piece] of pieces.entries()) {
    const last = tokens[tokens.length - 1];
    const value = piece.value;
    if (piece.kind === 'other') {
      broken = true;
      times = undefined;
    } else if (piece.kind === 'filler') {
      const sound = SOUND_ALIKES.get(value);
      const next = pieces[index + 1];
      if (sound !== undefined && !broken && next !== undefined && next.kind !== 'other') {
        addToken(sound, piece.from, piece.to);
      } else if (value === 'plus') plus = true;
      else {
        fillers += 1;
        if (fillers > MAX_FILLERS || sound !== undefined) broken = true;
      }
    } else if (TIMES.has(value)) times = { by: TIMES.get(value) ?? 1, from: piece.from };
    else if (value === 'hundred' && last !== undefined && !broken) addToken('00', piece.from, piece.to);
    else {
      const unit = piece.kind === 'figures' ? value : (UNITS.get(value) ?? TEENS.get(value));
      const tens = TENS.get(value);
      const before = pieces[index - 1];
      const tensBefore = before?.kind === 'word' ? TENS.get(before.value) : undefined;
      if (tensBefore !== undefined && unit?.length === 1 && last !== undefined && !broken && unit !== '0') {
        last.digits = last.digits.slice(0, -1) + unit;
        last.to = piece.to;
      } else if (tens !== undefined) addToken(`${tens}0`, piece.from, piece.to);
      else if (unit !== undefined) {
        const isRepeat = times !== undefined && unit.length === 1;
        addToken(
          isRepeat ? unit.repeat(times?.by ?? 1) : unit,
          isRepeat ? (times?.from ?? piece.from) : piece.from,
          piece.to,
        );
      }
      times = undefined;
    }
  }
  return withTrunkZero(text, tokens);
}
