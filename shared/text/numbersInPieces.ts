import type { DigitToken } from './digits.ts';
import type { Match } from './findings.ts';
import { isHelplineNumber } from './helplines.ts';
import type { Normalised } from './normalise.ts';
import { spanOf } from './normalise.ts';
import type { NumberLead } from './numberLead.ts';
import { readNumberLead } from './numberLead.ts';

/** From so many digits on, what looks like the beginning of a number counts as one. */
const ENOUGH_DIGITS = 7;
const MAX_DIGITS = 15;

/** The beginning of a British mobile number, or of any number with its country's code. */
const BEGINS_MOBILE = /^(?:0|(?:00)?440?)7/u;
/** The beginning of a number that its writer gives as their own. */
const BEGINS_OWN = /^(?:0[1-9]|7[1-9])/u;
const WHOLE_MOBILE = /^(?:0|(?:00)?440?)7\d{9}$/u;
/** So many figures in one message are hardly ever anything but the beginning of a number. */
const PLAIN_BEGINNING = /^(?:0|(?:00)?440?)7\d{2,}$/u;

/** Said beside the figures of a number that is given piece by piece. */
const BESIDE =
  /^(?:lol|lmao|haha|hehe|ok|okay|k|kk|yeah|yh|yep|ye|um|umm|erm|er|so|and|then|n|next|now|also|x+|is|its|it's|it|the|that|thats|plus|my|got|yet|first|last|second|half|bit|part|rest|end|ends|starts|begins|continues|with|dash|space|dot|to|too|for)$/u;
/** The words right before the figures say that they go on. */
const GOES_ON =
  /(?:rest|bit|half|part|digits?|numbers?|nums?|next|then|last|ends?|starts?|begins?|first|second|continues?)(?:\s+(?:is|are|it|its|it's|with|in|of|digits?|numbers?|few|bit|one|ones|part|half|was)|[\s:=,.>-]){0,4}$/u;

/** Marks, times and scores that fill a message: answers to a question, not pieces of a number. */
const ANSWER =
  /^\s*(?:(?:[01]?\d|2[0-3])[.:][0-5][05]|\d{1,3}\s?\/\s?(?:5|10|20|25|30|40|50|60|80|100)|\d{1,2}\s?%)\s*[.!?]*\s*$/u;

/** A stretch of the normalised text. */
interface Stretch {
  from: number;
  to: number;
}

/** The digits of one message that can belong to a number given in pieces. */
interface Piece {
  digits: string;
  place: Stretch;
  plus: boolean;
  lead: NumberLead;
  /** The message holds little else, or says that the number begins or goes on here. */
  isPart: boolean;
}

/** Whether the message holds nothing beside its digits but words that go with a number. */
const isMostlyDigits = (text: string, message: Stretch, tokens: readonly DigitToken[]): boolean => {
  let rest = '';
  let index = message.from;
  for (const token of tokens) {
    rest += `${text.slice(index, token.from)} `;
    index = token.to;
  }
  const words = (rest + text.slice(index, message.to)).match(/[\p{L}']+/gu) ?? [];
  return words.every((word) => BESIDE.test(word));
};

/** The piece of a number that a message holds; undefined without digits, and where they are plainly of something else. */
const pieceOf = (text: string, message: Stretch, tokens: readonly DigitToken[]): Piece | undefined => {
  const tokensOfMessage = tokens.filter(({ from, to }) => from >= message.from && to <= message.to);
  const [first] = tokensOfMessage;
  const last = tokensOfMessage[tokensOfMessage.length - 1];
  const messageText = text.slice(message.from, message.to);
  if (first === undefined || last === undefined || ANSWER.test(messageText)) return undefined;
  const digits = tokensOfMessage.map((token) => token.digits).join('');
  if (digits.length > MAX_DIGITS || (digits.length > 3 && isHelplineNumber(digits))) return undefined;
  const lead = readNumberLead(messageText, first.from - message.from);
  if (lead.isThingLead()) return undefined;
  const isPart =
    isMostlyDigits(text, message, tokensOfMessage) ||
    lead.isOwn() ||
    GOES_ON.test(messageText.slice(0, first.from - message.from));
  return { digits, place: { from: first.from, to: last.to }, plus: first.plus, lead, isPart };
};

/** Whether a piece can be the first of a phone number. @param all the digits of all pieces together */
const beginsNumber = ({ digits, plus, lead, isPart }: Piece, all: string): boolean => {
  if (!isPart && !PLAIN_BEGINNING.test(digits)) return false;
  return plus || BEGINS_MOBILE.test(all) || (lead.isOwn() && BEGINS_OWN.test(all));
};

/** Each number is one more, or one less, than that before it: a list or a count, "message 6", "message 7". */
const isCount = (pieces: readonly Piece[]): boolean => {
  const steps = pieces.slice(1).map(({ digits }, index) => Number(digits) - Number(pieces[index]?.digits));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
};

/** The pieces from `start` to the newest, when together they look like a number or the beginning of one. */
const numberFrom = (pieces: readonly Piece[], start: number): Piece[] | undefined => {
  const first = pieces[start];
  const last = pieces[pieces.length - 1];
  if (first === undefined || last === undefined || first === last) return undefined;
  const between = pieces.slice(start + 1, -1).filter(({ isPart }) => isPart);
  const used = [first, ...between, last];
  const digits = used.map((piece) => piece.digits).join('');
  if (digits.length < ENOUGH_DIGITS || digits.length > MAX_DIGITS) return undefined;
  if (!last.isPart && !WHOLE_MOBILE.test(digits)) return undefined;
  return beginsNumber(first, digits) && !isCount(used) ? used : undefined;
};

/**
 * A number that is handed over in several messages, of which the last is the newest: from seven digits on, where the first digits are
 * those of a mobile number or the words call them a number. Messages between that hold no piece of it are passed over.
 */
export function findNumbersInPieces(
  source: Normalised,
  { tokens, boundaries }: { tokens: readonly DigitToken[]; boundaries: readonly number[] },
): Match[] {
  if (boundaries.length === 0 || tokens.length < 2) return [];
  const messages = [0, ...boundaries].map((from, index) => ({
    from,
    to: boundaries[index] ?? source.text.length,
  }));
  const read = messages.map((message) => pieceOf(source.text, message, tokens));
  if (read[read.length - 1] === undefined) return [];
  const pieces = read.filter((piece) => piece !== undefined);
  for (let start = 0; start < pieces.length - 1; start += 1) {
    const used = numberFrom(pieces, start);
    if (used === undefined) continue;
    const spans = used.map(({ place }) => spanOf(source, place.from, place.to));
    const first = spans[0];
    const last = spans[spans.length - 1];
    if (first === undefined || last === undefined) continue;
    return [{ kind: 'phone', reasonCode: 'contact.phone', start: first.start, end: last.end, pieces: spans }];
  }
  return [];
}
