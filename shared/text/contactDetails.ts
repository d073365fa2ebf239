import { findEmails } from './emails.ts';
import { joinEarlierTexts } from './earlierTexts.ts';
import type { ContactKind, LocatedMatch, Match } from './findings.ts';
import { locate, withoutShadows } from './findings.ts';
import { findHandles } from './handles.ts';
import { findAddresses, findPostcodes, findRealNames, findSchools } from './identity.ts';
import { findMeetUp, MEET_UP_WORDS } from './meetUp.ts';
import { findMoveElsewhere, MOVE_ELSEWHERE_WORDS } from './moveElsewhere.ts';
import type { Normalised } from './normalise.ts';
import { normalise } from './normalise.ts';
import { findPhones } from './phones.ts';
import { PLAIN_WORDS } from './spelling.ts';
import { squash } from './squash.ts';
import { findUrls } from './urls.ts';
import type { Vocabulary } from './spellingTricks.ts';
import type { Words } from './words.ts';
import { readWords } from './words.ts';

export const CONTACT_VOCABULARY: Vocabulary = {
  words: new Set([...MOVE_ELSEWHERE_WORDS, ...MEET_UP_WORDS]),
  spellings: PLAIN_WORDS,
  tellingParts: new Set('snap insta whatsapp discord telegram meet text call'.split(' ')),
};

/** A text read once, for all matchers. */
export interface Reading {
  source: Normalised;
  /** The same with spelled-out runs closed, when there are any. */
  squashed: Normalised | undefined;
  words: Words;
  /** Places in the original where earlier messages end; empty for a text read alone. */
  messageEnds: readonly number[];
}

/** The earlier texts of a writer, followed by the newest. Places are in UTF-16 code units of the joined text. */
export interface Together {
  reading: Reading;
  /** Where the newest text begins. */
  boundary: number;
  /** Where each earlier text begins, oldest first. */
  starts: readonly number[];
}

/**
 * Reads one text for the matchers.
 * @param vocabulary words that are recognised when they are misspelled or spelled out, too
 */
export function readText(text: string, vocabulary: Vocabulary = CONTACT_VOCABULARY): Reading {
  const source = normalise(text);
  return { source, squashed: squash(source), words: readWords(source, vocabulary), messageEnds: [] };
}

/** Reads the newest earlier texts of a writer (oldest first) followed by `text`. Undefined without an earlier text. */
export function readTogether(input: {
  text: string;
  before: readonly string[];
  vocabulary?: Vocabulary;
}): Together | undefined {
  const { text, before, vocabulary = CONTACT_VOCABULARY } = input;
  const { head, starts } = joinEarlierTexts(before);
  if (head === '') return undefined;
  const boundary = head.length;
  const source = joinNormalised(normalise(head), normalise(text));
  const messageEnds = [...starts.slice(1), boundary].map((begin) => begin - 1);
  const reading = { source, squashed: squash(source), words: readWords(source, vocabulary), messageEnds };
  return { reading, boundary, starts };
}

/** Code units at the front and at the end of a text in which a detail can continue one of earlier texts. */
const FRONT = 400;
const BACK = 160;

/**
 * Concatenates two texts; of a long second one only the beginning and the end. `starts` and `ends` are UTF-16 code units of the two originals
 * concatenated.
 */
const joinNormalised = (head: Normalised, text: Normalised): Normalised => {
  const isKept = (_: unknown, index: number): boolean => index < FRONT || index >= text.text.length - BACK;
  const shift = head.original.length;
  const shifted = (places: readonly number[]): number[] =>
    places.filter(isKept).map((place) => place + shift);
  const isLong = text.text.length > FRONT + BACK;
  return {
    original: head.original + text.original,
    text: head.text + (isLong ? text.text.slice(0, FRONT) + text.text.slice(-BACK) : text.text),
    starts: [...head.starts, ...shifted(text.starts)],
    ends: [...head.ends, ...shifted(text.ends)],
    cut: text.cut,
  };
};

/** For each of the ascending `places` of the original, the first place in the normalised text at or after it. */
const placesIn = ({ starts }: Normalised, places: readonly number[]): number[] => {
  let index = 0;
  return places.flatMap((place) => {
    while (index < starts.length && (starts[index] ?? place) < place) index += 1;
    return index < starts.length ? [index] : [];
  });
};

const onBoth =
  (find: (source: Normalised, boundaries: readonly number[]) => Match[]) =>
  ({ source, squashed, messageEnds }: Reading): Match[] =>
    [source, squashed].flatMap((read) => (read === undefined ? [] : find(read, placesIn(read, messageEnds))));

/** One matcher for each kind of contact detail. */
export const CONTACT_MATCHERS: Readonly<Record<ContactKind, (reading: Reading) => Match[]>> = {
  phone: ({ source, messageEnds }) => findPhones(source, placesIn(source, messageEnds)),
  email: onBoth(findEmails),
  url: onBoth(findUrls),
  handle: onBoth(findHandles),
  moveElsewhere: ({ words }) => findMoveElsewhere(words),
  postcode: onBoth(findPostcodes),
  address: ({ source }) => findAddresses(source),
  school: ({ source }) => findSchools(source),
  realName: ({ source }) => findRealNames(source),
  meetUp: ({ words }) => findMeetUp(words),
};

const matchAll = (reading: Reading): Match[] =>
  Object.values(CONTACT_MATCHERS).flatMap((find) => find(reading));

/**
 * Contact details and plans to meet or move in `text`, alone and together with the writer's earlier texts (oldest first).
 * Pure, linear in the length of the text, never throws.
 */
export function findContactDetails(text: string, before: readonly string[] = []): LocatedMatch[] {
  const alone = matchAll(readText(text));
  const both = readTogether({ text, before });
  if (both === undefined) return withoutShadows(locate({ alone, together: [], boundary: 0, starts: [] }));
  const { reading, boundary, starts } = both;
  return withoutShadows(locate({ alone, together: matchAll(reading), boundary, starts }));
}
