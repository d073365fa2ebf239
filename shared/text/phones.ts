import type { DigitToken } from './digits.ts';
import { readDigits } from './digits.ts';
import type { Match } from './findings.ts';
import { isHelplineNumber } from './helplines.ts';
import type { Normalised } from './normalise.ts';
import { spanOf } from './normalise.ts';

const MOST_DIGITS = 15;
const LEAD_LENGTH = 48;

/** The words before a number say it is for calling … */
const CALLED =
  /(?:^|[^\p{L}])(?:call|ring|text|txt|msg|message|whats ?app|phone|mobile|mob|cell|tel|fone|num|number|digits|contact|reach|hmu|facetime|dial|sms)(?:s|'s)?(?:\s+(?:is|on|at|me|my|its|it's|up|via|number|no|num|here|new|phone|mobile|rn)|[\s:=,.>-]){0,6}$/u;
/** … or that it names a thing. */
const LABELLED =
  /(?:order|wifi|wi-fi|password|router|ref|reference|tracking|isbn|ticket|receipt|invoice|booking|candidate|centre|center|account|serial|parcel|barcode|model|customer|student|library|card|sort code|case|code|pin|id|ucas|exam|lottery|row|seat|part|version|membership|registration)(?:\s+(?:no|num|number|id|code|is|was)|[\s:=#.]){0,5}$/u;

const COUNTING_UP = '0123456789012345678901234567890';
const COUNTING_DOWN = [...COUNTING_UP].reverse().join('');

interface Candidate {
  digits: string;
  tokens: readonly DigitToken[];
  lead: string;
}

const isSingly = (tokens: readonly DigitToken[]): boolean => tokens.every(({ digits }) => digits.length <= 2);

const isCounting = ({ digits, tokens }: Candidate): boolean =>
  isSingly(tokens) && tokens.length > 6 && (COUNTING_UP.includes(digits) || COUNTING_DOWN.includes(digits));

/** A number that is for calling whatever stands round it: British mobile, or with its country's code. */
const isCertain = ({ digits, tokens }: Candidate): boolean => {
  if (/^07\d{9}$/u.test(digits)) return true;
  if (/^00[1-9]\d{8,12}$/u.test(digits)) return true;
  return tokens[0]?.plus === true && /^[1-9]\d{8,14}$/u.test(digits) && !/^\d0+$/u.test(digits);
};

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

const isLikely = (candidate: Candidate): boolean => {
  const { digits, tokens, lead } = candidate;
  if (LABELLED.test(lead)) return false;
  if (/^440?7\d{9}$/u.test(digits)) return !isGrouped(tokens, '4-4-4');
  if (isLandline(candidate)) return true;
  const isCalled = CALLED.test(lead);
  if (/^7[1-9]\d{8}$/u.test(digits)) return isCalled || tokens.length <= 3 || isSingly(tokens);
  if (
    /^1?[2-9]\d{2}[2-9]\d{6}$/u.test(digits) &&
    (isGrouped(tokens, '3-3-4') || isGrouped(tokens, '1-3-3-4'))
  )
    return true;
  return isCalled && /^\d{7,15}$/u.test(digits);
};

const isPhone = (candidate: Candidate): boolean => {
  if (isHelplineNumber(candidate.digits) || isCounting(candidate)) return false;
  if (isCertain(candidate)) return true;
  const isBridged = candidate.tokens.slice(1).some(({ joint }) => joint === 'bridged');
  return !isBridged && isLikely(candidate);
};

/** The longest phone number that begins at token `start`, as the index after its last token, or undefined. */
const phoneEnd = (text: string, tokens: readonly DigitToken[], start: number): number | undefined => {
  const first = tokens[start];
  if (first === undefined) return undefined;
  const lead = text.slice(Math.max(0, first.from - LEAD_LENGTH), first.from).replace(/[+(]+\s?$/u, '');
  let digits = '';
  let longest: number | undefined;
  for (let end = start; end < tokens.length; end += 1) {
    const token = tokens[end];
    if (token === undefined || (end > start && token.joint === 'broken')) break;
    digits += token.digits;
    if (digits.length > MOST_DIGITS) break;
    if (isHelplineNumber(digits) && end + 1 < tokens.length && tokens[end + 1]?.joint === 'broken')
      return undefined;
    if (isPhone({ digits, tokens: tokens.slice(start, end + 1), lead })) longest = end + 1;
  }
  return longest;
};

/**
 * Phone numbers in figures or words, however spaced. British and international forms; helplines are left alone. `boundaries`
 * are the places in `source.text` where earlier messages of the same writer end.
 */
export const findPhones = (source: Normalised, boundaries: readonly number[] = []): Match[] => {
  const tokens = readDigits(source.text, boundaries);
  const found: Match[] = [];
  let at = 0;
  while (at < tokens.length) {
    const end = phoneEnd(source.text, tokens, at);
    const first = tokens[at];
    const last = end === undefined ? undefined : tokens[end - 1];
    if (end === undefined || first === undefined || last === undefined) {
      at += 1;
      continue;
    }
    const from = first.plus && source.text[first.from - 1] === '+' ? first.from - 1 : first.from;
    found.push({ kind: 'phone', reasonCode: 'contact.phone', ...spanOf(source, from, last.to) });
    at = end;
  }
  return found;
};
