import { z } from 'zod';
import { readArtefact } from './artefact.ts';

/** Format of `lexicon.bin`. */
export const LEXICON_FORMAT = 1;

/** Words that count as known, with the natural logarithm of their probability in running text. */
export type Lexicon = ReadonlyMap<string, number>;

/** How a lexicon is stored: words that only the dictionary has share one log-probability. */
export const lexiconHeader = z.object({
  common: z.array(z.tuple([z.string(), z.number()])),
  /** Separated by spaces. */
  rare: z.string(),
  rareScore: z.number(),
});
export type StoredLexicon = z.output<typeof lexiconHeader>;

/** Words of one or two letters that may be part of a split; other short strings are initials or parts of words. */
export const SHORT_WORDS: ReadonlySet<string> = new Set(
  'i a to do me my is it in on no so be he we go up us am an at or of if by as'.split(' '),
);

/** Whether the word stands in the lexicon, plural and possessive forms included. */
export function isKnownWord(lexicon: Lexicon, word: string): boolean {
  if (lexicon.has(word)) return true;
  if (word.endsWith("'s")) return lexicon.has(word.slice(0, -2));
  return word.endsWith('s') && lexicon.has(word.slice(0, -1));
}

/**
 * Reads a lexicon as it is stored.
 * @throws ArtefactError
 */
export function readLexicon(file: string): StoredLexicon & { version: string } {
  return readArtefact(file, { format: LEXICON_FORMAT, shape: lexiconHeader }).header;
}

/** @throws ArtefactError */
export function loadLexicon(file: string): { version: string; lexicon: Lexicon } {
  const stored = readLexicon(file);
  return { version: stored.version, lexicon: unpackLexicon(stored) };
}

/**
 * @param stored `rare`: words separated by spaces, which all have `rareScore`
 */
export function unpackLexicon({ common, rare, rareScore }: StoredLexicon): Lexicon {
  const lexicon = new Map(rare.split(' ').map((word): [string, number] => [word, rareScore]));
  for (const [word, score] of common) lexicon.set(word, score);
  return lexicon;
}
