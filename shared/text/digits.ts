import { matchesOf } from './matchesOf.ts';

/** Digits as people write them: figures, words (`oh seven double one`), figures and letters mixed (`o79ll`). */
export interface DigitToken {
  digits: string;
  from: number;
  to: number;
  /** A plus sign, or the word, stands before it. */
  plus: boolean;
  /** What parts it from the token before: nothing much, other words, or only the end of an earlier message. */
  joint: 'close' | 'broken' | 'bridged';
}

const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    zero: '0',
    zer0: '0',
    oh: '0',
    o: '0',
    nought: '0',
    naught: '0',
    nil: '0',
    owe: '0',
    one: '1',
    two: '2',
    three: '3',
    free: '3',
    four: '4',
    five: '5',
    fife: '5',
    six: '6',
    seven: '7',
    eight: '8',
    nine: '9',
    niner: '9',
  }),
);
const TEENS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ten: '10',
    eleven: '11',
    twelve: '12',
    thirteen: '13',
    fourteen: '14',
    fifteen: '15',
    sixteen: '16',
    seventeen: '17',
    eighteen: '18',
    nineteen: '19',
  }),
);
const TENS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    twenty: '2',
    thirty: '3',
    forty: '4',
    fourty: '4',
    fifty: '5',
    sixty: '6',
    seventy: '7',
    eighty: '8',
    ninety: '9',
  }),
);
const TIMES: ReadonlyMap<string, number> = new Map(
  Object.entries({ double: 2, dubble: 2, twice: 2, treble: 3, triple: 3, quadruple: 4 }),
);
/** Sound-alikes count only between other digits. */
const SOUND_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({ won: '1', to: '2', too: '2', tree: '3', for: '4', fore: '4', ate: '8' }),
);
const FILLERS: ReadonlySet<string> = new Set(
  'then and next dash hyphen space spaces um umm er erm uh dot point slash followed by star x ends with'.split(
    ' ',
  ),
);
const LETTER_DIGITS: ReadonlyMap<string, string> = new Map(
  Object.entries({ o: '0', i: '1', l: '1', '|': '1', s: '5', b: '8', z: '2' }),
);
const NUMBER_WORD = [...UNITS.keys(), ...TEENS.keys(), ...TENS.keys(), ...TIMES.keys(), 'hundred'].sort(
  (a, b) => b.length - a.length,
);

/** Dates, times and prices: figures, but never part of a number to call. */
const NOT_A_NUMBER = [
  /(?<![\d./-])\d{1,2}([/.-])\d{1,2}\1(?:19|20)?\d{2}(?![./-]?\d)/gu,
  /(?<![\d./-])(?:19|20)\d{2}-\d{2}-\d{2}(?![./-]?\d)/gu,
  /(?<![\d:])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\d:])/gu,
  /[£$€] ?\d[\d,]{0,12}(?:\.\d{1,2})?(?![\d.])/gu,
] as const;

const masked = (text: string): string =>
  NOT_A_NUMBER.reduce((left, pattern) => left.replace(pattern, (found) => 'x'.repeat(found.length)), text);

/** Splits glued number words (`ohsevennine`), or undefined when it is not made of them alone. */
const numberWords = (letters: string): string[] | undefined => {
  const words: string[] = [];
  let rest = letters;
  while (rest !== '') {
    const word = NUMBER_WORD.find((candidate) => rest.startsWith(candidate));
    if (word === undefined) return undefined;
    words.push(word);
    rest = rest.slice(word.length);
  }
  return words;
};

interface Piece {
  value: string;
  kind: 'figures' | 'word' | 'filler' | 'other';
  from: number;
  to: number;
}

const LONGEST_GLUED = 90;

const piecesOf = (text: string): Piece[] => {
  const pieces: Piece[] = [];
  for (const chunk of matchesOf(masked(text), /[\p{L}\d|]+/gu)) {
    const figures = chunk[0].replace(/\D/gu, '').length;
    for (const run of matchesOf(chunk[0], /\d+|[^\d]+/gu)) {
      const from = chunk.index + run.index;
      const place = { from, to: from + run[0].length };
      const value = run[0];
      if (/\d/u.test(value)) pieces.push({ value, kind: 'figures', ...place });
      else if (figures >= 2 && [...value].every((sign) => LETTER_DIGITS.has(sign)) && value.length <= 4) {
        const digits = [...value].map((sign) => LETTER_DIGITS.get(sign) ?? '').join('');
        pieces.push({ value: digits, kind: 'figures', ...place });
      } else if (FILLERS.has(value) || SOUND_ALIKES.has(value) || value === 'plus') {
        pieces.push({ value, kind: 'filler', ...place });
      } else {
        const words = value.length <= LONGEST_GLUED ? numberWords(value) : undefined;
        if (words === undefined) pieces.push({ value, kind: 'other', ...place });
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
const MOST_FILLERS = 3;

/**
 * All digits of a normalised text in order. `boundaries` are places where an earlier message ends: words around such a
 * place do not part two tokens for good. Linear in the length of the text.
 */
export const readDigits = (text: string, boundaries: readonly number[] = []): DigitToken[] => {
  const pieces = piecesOf(text);
  const tokens: DigitToken[] = [];
  let broken = true;
  let fillers = 0;
  let plus = false;
  let times: { by: number; from: number } | undefined;
  let nextBoundary = 0;

  const add = (digits: string, from: number, to: number): void => {
    const last = tokens[tokens.length - 1];
    const gapFrom = last?.to ?? 0;
    while ((boundaries[nextBoundary] ?? Infinity) < gapFrom) nextBoundary += 1;
    const crosses = (boundaries[nextBoundary] ?? Infinity) <= from;
    const isFar = from - gapFrom > (fillers > 0 ? WIDEST_GAP * 3 : WIDEST_GAP);
    const isBridge = crosses && from - gapFrom <= WIDEST_BRIDGE;
    let joint: DigitToken['joint'] = broken || isFar ? 'broken' : 'close';
    if (last !== undefined && isBridge) joint = 'bridged';
    const hasSign =
      text[from - 1] === '+' || text.slice(from - 2, from) === '+ ' || text.slice(from - 2, from) === '+(';
    tokens.push({ digits, from, to, plus: plus || hasSign, joint });
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
        add(sound, piece.from, piece.to);
      } else if (value === 'plus') plus = true;
      else {
        fillers += 1;
        if (fillers > MOST_FILLERS || sound !== undefined) broken = true;
      }
    } else if (TIMES.has(value)) times = { by: TIMES.get(value) ?? 1, from: piece.from };
    else if (value === 'hundred' && last !== undefined && !broken) add('00', piece.from, piece.to);
    else {
      const unit = piece.kind === 'figures' ? value : (UNITS.get(value) ?? TEENS.get(value));
      const tens = TENS.get(value);
      const before = pieces[index - 1];
      const tensBefore = before?.kind === 'word' ? TENS.get(before.value) : undefined;
      if (tensBefore !== undefined && unit?.length === 1 && last !== undefined && !broken && unit !== '0') {
        last.digits = last.digits.slice(0, -1) + unit;
        last.to = piece.to;
      } else if (tens !== undefined) add(`${tens}0`, piece.from, piece.to);
      else if (unit !== undefined) {
        const isRepeat = times !== undefined && unit.length === 1;
        add(
          isRepeat ? unit.repeat(times?.by ?? 1) : unit,
          isRepeat ? (times?.from ?? piece.from) : piece.from,
          piece.to,
        );
      }
      times = undefined;
    }
  }
  return tokens;
};
