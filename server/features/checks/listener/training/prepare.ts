import { join } from 'node:path';
import type { Side } from '../../../../../shared/domain/conversation/states.ts';
import { readArtefact } from '../artefact.ts';
import { DIMENSIONS, ENCODER_FORMAT, encoderHeader } from '../encoder.ts';
import { centre } from '../kernelModel.ts';
import type { StoredLexicon } from '../lexicon.ts';
import { unpackLexicon } from '../lexicon.ts';
import { createReadability } from '../readability.ts';
import { bucketFamilies } from '../ngramFeatures.ts';
import { DICTIONARY } from './dictionary.ts';
import { embedAll } from './embed.ts';
import type { EncodedRows } from './encodedRows.ts';
import { sharedVectors } from './encodedRows.ts';
import type { Line } from './lines.ts';
import { hashOf, readCorpus, readWriters, targetOf } from './lines.ts';
import { SETTINGS } from './settings.ts';
import type { TrainingRow } from './trainingRows.ts';
import { createReader, lexiconOf, trainingRows } from './trainingRows.ts';

/** Where lines, corpus, artefacts and the cache of embeddings lie. */
const LISTENER = join(import.meta.dirname, '..');
const ROOT = join(LISTENER, '..', '..', '..', '..');
export const PLACES = {
  artefacts: LISTENER,
  lines: join(LISTENER, 'lines'),
  corpus: join(ROOT, 'test', 'shared', 'text', 'corpus'),
  cache: join(ROOT, '.kith', 'listener-embeddings.bin'),
};

/** A text to be scored by a model that has not seen its writer. */
export interface Probe {
  text: string;
  before: readonly string[];
  from: Side;
  writer: string;
}

/** All that the training needs, as numbers. */
export interface TrainingData {
  lines: readonly Line[];
  /** Names of the writers' files; indices into it stand for them. */
  writers: readonly string[];
  hash: string;
  lexicon: StoredLexicon;
  isUnreadable: (text: string) => boolean;
  mean: Float32Array;
  rows: EncodedRows;
  /** Rows that are the writers' own: no copy, and no line of the corpus. */
  originals: readonly number[];
  weights: Float64Array;
  /** [rows x heads] */
  targets: Float64Array;
  /** Encodes other texts with the same mean. */
  encode: (probes: readonly Probe[]) => Promise<EncodedRows>;
}

/** Reads lines and corpus. `withoutContext`: each line is trained on without the writer's earlier texts. */
export async function prepare({
  withoutContext,
  lines,
}: {
  withoutContext: boolean;
  lines: readonly Line[];
}): Promise<TrainingData> {
  const { header } = readArtefact(join(PLACES.artefacts, 'encoder.bin'), {
    format: ENCODER_FORMAT,
    shape: encoderHeader,
  });
  const lexicon = lexiconOf(header.vocabulary, lines, DICTIONARY);
  const words = unpackLexicon(lexicon);
  const read = createReader(words);
  const isUnreadable = createReadability(words);
  const rows = trainingRows(withoutContext ? lines.map((line) => ({ ...line, before: [] })) : lines, read);
  const writers = [...new Set(lines.map(({ writer }) => writer))];
  const embed = withoutContext
    ? (modelInputs: readonly string[]): Promise<Float32Array[]> =>
        Promise.resolve(modelInputs.map(() => new Float32Array(DIMENSIONS)))
    : (modelInputs: readonly string[]): Promise<Float32Array[]> =>
        embedAll(modelInputs, { encoderVersion: header.version, cacheFile: PLACES.cache });
  const embedded = await embed(rows.map(({ modelInput }) => modelInput));
  const mean = meanOf(embedded.filter((_, row) => isOriginal(rows[row])));
  /** The features of texts: centred vectors, n-gram families, side, and index of the writer. */
  const encodeRows = (
    texts: readonly { modelInput: string; from: Side; writer: string }[],
    vectors: readonly Float32Array[],
  ): EncodedRows => {
    const shared = sharedVectors(texts.length);
    for (const [row, vector] of vectors.entries()) shared.set(centre(vector, mean), row * DIMENSIONS);
    return {
      vectors: shared,
      families: texts.map(({ modelInput }) => bucketFamilies(modelInput)),
      isMentor: texts.map(({ from }) => from === 'mentor'),
      writers: texts.map(({ writer }) => writers.indexOf(writer)),
    };
  };
  return {
    lines,
    writers,
    hash: hashOf(lines, SETTINGS),
    lexicon,
    isUnreadable: (text) => isUnreadable(read({ text, before: [] })),
    mean,
    rows: encodeRows(
      rows.map(({ line: { from, writer }, modelInput }) => ({ modelInput, from, writer })),
      embedded,
    ),
    originals: [...rows.keys()].filter((row) => isOriginal(rows[row])),
    weights: Float64Array.from(rows, ({ weight }) => weight),
    targets: Float64Array.from(rows.flatMap(({ line }) => targetOf(line))),
    encode: async (probes) => {
      const texts = probes.map(({ text, before, from, writer }) => ({
        modelInput: read({ text, before: withoutContext ? [] : before }),
        from,
        writer,
      }));
      return encodeRows(texts, await embed(texts.map(({ modelInput }) => modelInput)));
    },
  };
}

/** Whether a row is a writer's own line: no misspelled copy of one, and no line of the rules' corpus. */
function isOriginal(row: TrainingRow | undefined): boolean {
  return row?.isCopy === false && !row.line.isCorpus;
}

/** All lines of the writers and of the rules' corpus. */
export function readAllLines(): Line[] {
  return [...readWriters(PLACES.lines), ...readCorpus(PLACES.corpus)];
}

/** The mean of vectors. */
function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(DIMENSIONS);
  for (const vector of vectors)
    for (const [index, value] of vector.entries()) mean[index] = (mean[index] ?? 0) + value / vectors.length;
  return mean;
}
