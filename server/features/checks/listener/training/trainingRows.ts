import { joinContext } from '../context.ts';
import type { Lexicon, StoredLexicon } from '../lexicon.ts';
import { plainText } from '../normalise.ts';
import { createSpellingRepair } from '../repair.ts';
import type { PieceVocabulary } from '../sentencePieces.ts';
import { buildLexicon } from './buildLexicon.ts';
import type { Line } from './lines.ts';
import { ORDINARY_CHAT, SETTINGS } from './settings.ts';
import { misspell } from './spellingAttacks.ts';

/** What the model is trained on: a line as inference reads it, or a misspelled copy of it. */
export interface TrainingRow {
  line: Line;
  /** The text behind the writer's earlier ones, normalised and repaired. */
  modelInput: string;
  weight: number;
  isCopy: boolean;
}

/** Makes of a text and the writer's earlier ones what the encoder reads: normalised, repaired, joined. */
export type Reader = (input: { text: string; before: readonly string[] }) => string;

/** Does the same as `hear` of the classifier, so that training and inference read alike. */
export function createReader(lexicon: Lexicon): Reader {
  const repair = createSpellingRepair(lexicon);
  const read = (text: string): string => repair(plainText(text));
  return ({ text, before }) => joinContext(before, read(text), read);
}

/** The lexicon of the encoder's vocabulary, the dictionary, and the words of the writers' own lines, without the corpus. */
export function lexiconOf(
  vocabulary: PieceVocabulary,
  lines: readonly Line[],
  dictionary: readonly string[],
): StoredLexicon {
  const written = lines.filter(({ isCorpus }) => !isCorpus);
  return buildLexicon(
    vocabulary,
    written.map(({ text, writer }) => ({ plain: plainText(text), writer })),
    dictionary,
  );
}

/**
 * The texts before a line of ordinary chat are ordinary chat, too, and are trained on. Those before other lines are not: they have no
 * label of their own.
 */
function earlierChat(line: Line): Line[] {
  if (!ORDINARY_CHAT.includes(line.writer)) return [];
  return line.before.map((text) => ({ ...line, text, before: [] }));
}

/** A row for each line and for earlier chat, and one for the misspelled copy of each where that reads otherwise. */
export function trainingRows(lines: readonly Line[], read: Reader): TrainingRow[] {
  return lines
    .flatMap((line) => [line, ...earlierChat(line)])
    .flatMap((line) => {
      const weight = weightOf(line);
      const modelInput = read(line);
      const copy = read({ text: misspell(line.text), before: line.before });
      const row = { line, modelInput, weight, isCopy: false };
      const copied = { line, modelInput: copy, weight: weight * SETTINGS.weights.misspelled, isCopy: true };
      return copy === modelInput ? [row] : [row, copied];
    });
}

/** How much a line counts in the training. */
function weightOf({ isCorpus, writer }: Line): number {
  if (isCorpus) return SETTINGS.weights.corpus;
  return ORDINARY_CHAT.includes(writer) ? SETTINGS.weights.ordinaryChat : SETTINGS.weights.writer;
}
