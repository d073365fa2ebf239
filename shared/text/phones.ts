import type { DigitToken } from './digits.ts';
import { readDigits } from './digits.ts';
import type { Match } from './findings.ts';
import { isHelplineNumber } from './helplines.ts';
import type { Normalised } from './normalise.ts';
import { spanOf } from './normalise.ts';
import { findNumbersInPieces } from './numbersInPieces.ts';
import type { NumberLead } from './numberLead.ts';
import { isGivenAsOwn, readNumberLead } from './numberLead.ts';

const FEWEST_DIGITS = 7;
/** Without a plus sign or a word that calls them a number. */
const FEWEST_DIGITS_WITHOUT_LEAD = 10;
const MAX_DIGITS = 15;
/** A number of three digits belongs to a service, never to a private person. */
const FEWEST_OWN_DIGITS = 5;

const COUNTING_UP = '0123456789012345678901234567890';
const COUNTING_DOWN = [...COUNTING_UP].reverse().join('');

/** A run of digits that may be a phone number. */
interface Candidate {
  digits: string;
  tokens: readonly DigitToken[];
  /** What the words before it say: `isPhoneLead`, that it is for calling; `isThingLead`, that it names a thing, such as an order. */
  lead: NumberLead;
}

/** Written in ones and twos: "0 7 9", "07 91". */
const isSingly = (tokens: readonly DigitToken[]): boolean => tokens.every(({ digits }) => digits.length <= 2);

/** A person counts: "1 2 3 4 5 6 7". */
const isCounting = ({ digits, tokens }: Candidate): boolean =>
  isSingly(tokens) && tokens.length > 6 && (COUNTING_UP.includes(digits) || COUNTING_DOWN.includes(digits));

/** A number that is a phone number whatever words stand round it: British mobile, or with a country code. A plus sign before a round figure is none. */
const isPhoneByForm = ({ digits, tokens }: Candidate): boolean => {
  if (/^07\d{9}$/u.test(digits)) return true;
  if (/^00[1-9]\d{8,12}$/u.test(digits)) return true;
  return tokens[0]?.plus === true && /^[1-9]\d{8,14}$/u.test(digits) && !/^\d0+$/u.test(digits);
};

/** A British landline: with an area code of its own, or digit by digit. */
const isLandline = ({ digits, tokens }: Candidate): boolean => {
  if (!/^0[123589]\d{8,9}$/u.test(digits)) return false;
  const [first] = tokens;
  return (
    tokens.length === 1 ||
    (first !== undefined && first.digits.length >= 3) ||
    tokens.every((t) => t.digits.length === 1)
  );
};

const isGrouped = (tokens: readonly DigitToken[], sizes: string): boolean =>
  tokens.map(({ digits }) => digits.length).join('-') === sizes;

/** Digits that can pass one of the tests here without a plus sign or a word that calls them a number. */
const HAS_LENGTH_AND_BEGINNING =
  /^(?:00[1-9]\d{8,12}|0[1235789]\d{8,9}|440?7\d{9}|7[1-9]\d{8}|1?[2-9]\d{2}[2-9]\d{6})$/u;

/** A number that is for calling unless it is said to be that of a thing. */
const hasShape = (candidate: Candidate): boolean => {
  const { digits, tokens } = candidate;
  if (/^440?7\d{9}$/u.test(digits)) return !isGrouped(tokens, '4-4-4');
  if (isLandline(candidate)) return true;
  if (/^7[1-9]\d{8}$/u.test(digits) && (tokens.length <= 3 || isSingly(tokens))) return true;
  return (
    /^1?[2-9]\d{2}[2-9]\d{6}$/u.test(digits) && (isGrouped(tokens, '3-3-4') || isGrouped(tokens, '1-3-3-4'))
  );
};

/** Shaped like a phone number or called one, and not said to be that of a thing. */
const isLikely = (candidate: Candidate): boolean => {
  const { digits, lead } = candidate;
  const hasShapeOrLead = hasShape(candidate) || (digits.length >= FEWEST_DIGITS && lead.isPhoneLead());
  return hasShapeOrLead && !lead.isThingLead();
};

/** Whether digits are a phone number: certain by their form, or likely and written without a gap. */
const isPhone = (candidate: Candidate): boolean => {
  if (isCounting(candidate)) return false;
  if (isPhoneByForm(candidate)) return true;
  const isBridged = candidate.tokens.slice(1).some(({ joint }) => joint === 'bridged');
  return !isBridged && isLikely(candidate);
};

/** A number that ends before token `end`. */
interface NumberRun {
  end: number;
  isPhone: boolean;
}

/** The longest number that begins at token `start`, or undefined. At most MAX_DIGITS tokens are looked at. */
const readNumber = (text: string, tokens: readonly DigitToken[], start: number): NumberRun | undefined => {
  const first = tokens[start];
  if (first === undefined) return undefined;
  const lead = readNumberLead(text, first.from);
  let digits = '';
  let longest: NumberRun | undefined;
  for (let end = start; end < tokens.length; end += 1) {
    const token = tokens[end];
    if (token === undefined || (end > start && token.joint === 'broken')) break;
    digits += token.digits;
    if (digits.length > MAX_DIGITS) break;
    if (isHelplineNumber(digits)) {
      const isLong = digits.length >= FEWEST_OWN_DIGITS;
      if (isLong && isGivenAsOwn(text, { lead, to: token.to })) return { end: end + 1, isPhone: true };
      if (isLong || tokens[end + 1]?.joint === 'broken') return { end: end + 1, isPhone: false };
      continue;
    }
    if (digits.length < FEWEST_DIGITS) continue;
    const isShaped = digits.length >= FEWEST_DIGITS_WITHOUT_LEAD && HAS_LENGTH_AND_BEGINNING.test(digits);
    if (!first.plus && !isShaped && !lead.isPhoneLead()) continue;
    if (isPhone({ digits, tokens: tokens.slice(start, end + 1), lead }))
      longest = { end: end + 1, isPhone: true };
  }
  return longest;
};

/**
 * Phone numbers in figures or words, however spaced. British and international forms; helplines are left alone unless they are given
 * as one's own. `boundaries` are the places in `source.text` where earlier messages of the same writer end; a number that
 * grows over several messages is found from its seventh digit on.
 */
export function findPhones(source: Normalised, boundaries: readonly number[] = []): Match[] {
  const tokens = readDigits(source.text, boundaries);
  const found: Match[] = findNumbersInPieces(source, { tokens, boundaries });
  let index = 0;
  while (index < tokens.length) {
    const reach = readNumber(source.text, tokens, index);
    const first = tokens[index];
    const last = reach && tokens[reach.end - 1];
    if (reach?.isPhone === true && first !== undefined && last !== undefined) {
      const from = first.plus && source.text[first.from - 1] === '+' ? first.from - 1 : first.from;
      found.push({ kind: 'phone', reasonCode: 'contact.phone', ...spanOf(source, from, last.to) });
    }
    index = reach?.end ?? index + 1;
  }
  return found;
}
