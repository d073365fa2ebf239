import { findEmails } from './emails.ts';
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
  /** Places in the text where earlier messages end. */
  boundaries: readonly number[];
}

/** What is read of the earlier texts: the newest few, so that a detail cannot be handed over in pieces. */
const EARLIER_TEXTS = 12;
const EARLIER_LENGTH = 1_000;

/** Reads one text. */
export const readText = (text: string, vocabulary: Vocabulary = CONTACT_VOCABULARY): Reading => {
  const source = normalise(text);
  return { source, squashed: squash(source), words: readWords(source, vocabulary), boundaries: [] };
};

/**
 * Reads the newest earlier texts of a writer with `text` behind them. `boundary` is where `text` begins, in UTF-16 code
 * units. Undefined when there is nothing earlier.
 */
export const readTogether = (input: {
  text: string;
  before: readonly string[];
  vocabulary?: Vocabulary;
}): { reading: Reading; boundary: number } | undefined => {
  let head = '';
  const lengths: number[] = [];
  for (const earlier of input.before.slice(-EARLIER_TEXTS).reverse()) {
    const tail = earlier.length > EARLIER_LENGTH ? earlier.slice(-EARLIER_LENGTH) : earlier;
    if (head.length + tail.length >= EARLIER_LENGTH) break;
    head = `${tail} ${head}`;
    lengths.unshift(tail.length + 1);
  }
  if (head === '') return undefined;
  const reading = readText(head + input.text, input.vocabulary);
  const boundaries: number[] = [];
  let end = 0;
  for (const length of lengths) {
    end += length;
    const place = reading.source.starts.findIndex((start) => start >= end - 1);
    if (place >= 0) boundaries.push(place);
  }
  return { reading: { ...reading, boundaries }, boundary: head.length };
};

const onBoth =
  (find: (source: Normalised) => Match[]) =>
  ({ source, squashed }: Reading): Match[] => [
    ...find(source),
    ...(squashed === undefined ? [] : find(squashed)),
  ];

/** One matcher for each kind of contact detail. */
export const CONTACT_MATCHERS: Readonly<Record<ContactKind, (reading: Reading) => Match[]>> = {
  phone: ({ source, boundaries }) => findPhones(source, boundaries),
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
export const findContactDetails = (text: string, before: readonly string[] = []): LocatedMatch[] => {
  const alone = matchAll(readText(text));
  const both = readTogether({ text, before });
  const together = both === undefined ? [] : matchAll(both.reading);
  return withoutShadows(locate({ alone, together, boundary: both?.boundary ?? 0 }));
};
