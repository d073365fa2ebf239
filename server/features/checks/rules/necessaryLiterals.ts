import { RegExpParser } from '@eslint-community/regexpp';
import type { AST } from '@eslint-community/regexpp';

/** More texts than this for one stretch of a pattern are not listed. */
const MAX_TEXTS = 96;
/** A shorter text stands in nearly every line, so that looking for it spares nothing. */
const SHORTEST = 3;
/** How often a word of an ordinary line is this one; any other word counts as RARE. */
const COMMON_SHARE = 0.05;
const RARE_SHARE = 0.002;
const COMMON: ReadonlySet<string> = new Set(
  (
    'i a an am are and as at be but by can could did do does for from get go going had has have he her him his how if in is it just like me ' +
    'my no not now of on or our out she so that the their them then there they this to up us want was we were what when who will with would you your'
  ).split(' '),
);

/** What a part of a pattern can match: `exact`, all its texts, where they are few; `necessary`, texts of which every match holds one. */
interface Reading {
  exact: readonly string[] | null;
  necessary: readonly string[] | null;
}

const EMPTY: Reading = { exact: [''], necessary: null };
const UNKNOWN: Reading = { exact: null, necessary: null };

/** The share of ordinary lines that hold the text, roughly: the product of its words' shares. */
function shareOf(text: string): number {
  return text
    .split(' ')
    .filter((word) => word !== '')
    .reduce((share, word) => share * (COMMON.has(word) ? COMMON_SHARE : RARE_SHARE), 1);
}

const costOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + shareOf(text), 0);

/** The list of necessary texts that fewer ordinary lines match; null where there is neither. */
function rarer(one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null {
  if (one === null || other === null) return one ?? other;
  return costOf(other) < costOf(one) ? other : one;
}

const isUsable = (texts: readonly string[]): boolean =>
  texts.length > 0 && texts.every((text) => text.trim().length >= SHORTEST);

const usable = (texts: readonly string[]): readonly string[] | null => (isUsable(texts) ? texts : null);

/** Pieces in a row: stretches of known texts are joined; the rarest set that any of them gives is kept. */
function readSequence(elements: readonly AST.Element[]): Reading {
  let stretch: readonly string[] = [''];
  let necessary: readonly string[] | null = null;
  let isWhole = true;
  for (const element of elements) {
    const reading = readElement(element);
    necessary = rarer(necessary, reading.necessary);
    const joined =
      reading.exact === null || reading.exact.length * stretch.length > MAX_TEXTS
        ? null
        : reading.exact.flatMap((tail) => stretch.map((head) => head + tail));
    if (joined === null) {
      necessary = rarer(necessary, usable(stretch));
      isWhole = false;
      stretch = reading.exact ?? [''];
    } else stretch = joined;
  }
  necessary = rarer(necessary, usable(stretch));
  return { exact: isWhole ? [...new Set(stretch)] : null, necessary };
}

/** One of several: each must give a set, and the union of the sets is necessary. */
function readAlternatives(alternatives: readonly AST.Alternative[]): Reading {
  const readings = alternatives.map(({ elements }) => readSequence(elements));
  const exact = readings.flatMap((reading) => reading.exact ?? []);
  const isListed = readings.every((reading) => reading.exact !== null) && exact.length <= MAX_TEXTS;
  const sets = readings.map((reading) => reading.necessary ?? (reading.exact && usable(reading.exact)));
  return {
    exact: isListed ? exact : null,
    necessary: sets.every((set) => set !== null) ? sets.flat() : null,
  };
}

/** A class such as `[abc]`: one of its characters; unknown for ranges and negated classes. */
function readClass({ elements, negate }: AST.CharacterClass): Reading {
  const chars = elements.flatMap((element) =>
    element.type === 'Character' ? [String.fromCodePoint(element.value)] : [],
  );
  return negate || chars.length < elements.length ? UNKNOWN : { exact: chars, necessary: null };
}

/** A repeated element is necessary when it must come once at least. */
function readQuantifier({ element, min, max }: AST.Quantifier): Reading {
  const reading = readElement(element);
  const exact = max === 1 && reading.exact ? [...(min === 0 ? [''] : []), ...reading.exact] : null;
  return { exact, necessary: min > 0 ? reading.necessary : null };
}

/** What one element of a pattern matches and needs. */
function readElement(element: AST.Element): Reading {
  switch (element.type) {
    case 'Character':
      return { exact: [String.fromCodePoint(element.value)], necessary: null };
    case 'CharacterClass':
      return readClass(element);
    case 'Group':
    case 'CapturingGroup':
      return readAlternatives(element.alternatives);
    case 'Quantifier':
      return readQuantifier(element);
    case 'Assertion':
      return EMPTY;
    default:
      return UNKNOWN;
  }
}

/** Texts of which at least one stands in every line that the pattern matches; null where none is known. */
export function necessaryLiterals(pattern: RegExp): readonly string[] | null {
  const { alternatives } = new RegExpParser().parsePattern(pattern.source, 0, pattern.source.length, {
    unicode: pattern.unicode,
  });
  const { necessary } = readAlternatives(alternatives);
  return necessary === null ? null : [...new Set(necessary)];
}
